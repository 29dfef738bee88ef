// The smallest real site with Curfew, in Node without packages: sign in, a page for those who are, sign out.
//
//     curfew serve --listen unix:/run/curfew/http.sock
//     CURFEW_SOCKET=/run/curfew/http.sock node server.mjs 8000

import http from "node:http";
import { timingSafeEqual, createHash } from "node:crypto";

const USERS = { ada: "open sesame" }; // yours: a table of password hashes, or an identity provider

// One call of curfew serve: the status, the headers and what came with them.
function curfew(request, method, path, { body, token } = {}) {
  const headers = { "X-Forwarded-For": request.socket.remoteAddress, "User-Agent": request.headers["user-agent"] ?? "" };
  if (token !== undefined) headers["X-Session-Token"] = token;
  const options = { socketPath: process.env.CURFEW_SOCKET, method, path, headers, timeout: 5000 };
  return new Promise((resolve, reject) => {
    const call = http.request(options, (answer) => {
      let text = "";
      answer.on("data", (data) => (text += data));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, ...JSON.parse(text || "{}") }));
    });
    call.on("error", reject).on("timeout", () => call.destroy(new Error("timeout")));
    call.end(body && JSON.stringify(body));
  });
}

const escape = (text) => String(text ?? "").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const digest = (text) => createHash("sha256").update(text).digest();

function cookieOf(request) {
  const pairs = (request.headers.cookie ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === "__Host-session")?.[1];
}

async function formOf(request) {
  let text = "";
  for await (const data of request) if ((text += data).length > 4096) throw new Error("too long");
  return new URLSearchParams(text);
}

function page(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(text);
}

function signInPage(response, { cause, message } = {}, why) {
  page(response, 401, `<p>Sign in ${escape(cause)} ${escape(message)} ${escape(why)}</p>
    <form method="post" action="/signin"><input name="user"><input name="password" type="password"><button>Sign in</button></form>`);
}

async function answer(request, response) {
  response.setHeader("Cache-Control", "no-store");
  // A form of another site must not sign anybody in or out.
  const origin = request.headers.origin?.replace(/^https?:\/\//, "");
  if (request.method === "POST" && origin !== request.headers.host) return page(response, 403, "no");
  const token = cookieOf(request);
  const call = `${request.method} ${request.url}`;
  if (call === "POST /signin") {
    const form = await formOf(request);
    const [user, password] = [form.get("user") ?? "", form.get("password") ?? ""];
    if (!Object.hasOwn(USERS, user) || !timingSafeEqual(digest(USERS[user]), digest(password)))
      return signInPage(response, {}, "wrong name or password");
    const login = { user, client: "web", amr: ["pwd"], ip: request.socket.remoteAddress, user_agent: request.headers["user-agent"] };
    const issued = await curfew(request, "POST", "/v1/sessions", { body: login });
    if (issued.status !== 201) return signInPage(response, {}, issued.detail);
    return response.writeHead(303, { Location: "/", "Set-Cookie": issued.cookie }).end();
  }
  if (call === "POST /signout") {
    const ended = await curfew(request, "DELETE", "/v1/session", { token: token ?? "" });
    if (ended.headers["set-cookie"]) response.setHeader("Set-Cookie", ended.headers["set-cookie"]);
    return response.writeHead(303, { Location: "/" }).end();
  }
  if (call !== "GET /") return page(response, 404, "nothing here");
  if (token === undefined) return signInPage(response);
  const found = await curfew(request, "GET", "/v1/session?rotate=due", { token });
  // A successor, or the cookie cleared.
  if (found.headers["set-cookie"]) response.setHeader("Set-Cookie", found.headers["set-cookie"]);
  if (found.status === 401) return signInPage(response, found);
  if (found.status !== 200) return page(response, 503, "nobody can tell; try again");
  page(response, 200, `<p>Hello ${escape(found.session.user)}</p><form method="post" action="/signout"><button>Sign out</button></form>`);
}

const server = http.createServer((request, response) =>
  answer(request, response).catch(() => page(response, 503, "nobody can tell; try again")));
server.listen(Number(process.argv[2] ?? 8000), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));
