// The smallest site behind nginx or Caddy (Packaging), in Node without packages. The proxy asks who is signed in, so that
// all there is to do here is to check passwords, and to say why somebody has to sign in again.
//
//     curfew serve --listen unix:/run/curfew/http.sock
//     CURFEW_SOCKET=/run/curfew/http.sock node server.mjs 8000

import http from "node:http";
import { timingSafeEqual, createHash } from "node:crypto";

const USERS = { ada: "open sesame" }; // yours: a table of password hashes, or an identity provider

// Signs a user in: the status, and the cookie or why not.
async function issue(request, user) {
  const { "x-forwarded-for": ip, "user-agent": user_agent } = request.headers;
  const options = { socketPath: process.env.CURFEW_SOCKET, method: "POST", path: "/v1/sessions", timeout: 5000 };
  const answer = await new Promise((resolve, reject) => {
    const call = http.request(options, resolve);
    call.on("error", reject).on("timeout", () => call.destroy(new Error("timeout")));
    call.end(JSON.stringify({ user, client: "web", amr: ["pwd"], ip, user_agent }));
  });
  let text = "";
  for await (const data of answer.setEncoding("utf8")) text += data;
  return { status: answer.statusCode, ...JSON.parse(text || "{}") };
}

const escape = (text) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const digest = (text) => createHash("sha256").update(text).digest();
// What the proxy says, as it was before it was encoded for a header.
const told = (request, name) => decodeURIComponent(request.headers[`x-session-${name}`] ?? "");

async function formOf(request) {
  let text = "";
  for await (const data of request) if ((text += data).length > 4096) throw new Error("too long");
  return new URLSearchParams(text);
}

function page(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(`<!doctype html>${text}`);
}

// The proxy makes a 401 of it where it shows it in place of another page.
function signInPage(request, response, status, why = "") {
  page(response, status, `<p>Sign in ${escape(told(request, "cause"))} ${escape(told(request, "message"))} ${escape(why)}</p>
    <form method="post" action="/signin"><input name="user"><input name="password" type="password"><button>Sign in</button></form>`);
}

async function signIn(request, response) {
  // A form of another site must not sign anybody in.
  if (request.headers.origin?.replace(/^https?:\/\//, "") !== request.headers.host) return page(response, 403, "no");
  const form = await formOf(request);
  const [user, password] = [form.get("user") ?? "", form.get("password") ?? ""];
  if (!Object.hasOwn(USERS, user) || !timingSafeEqual(digest(USERS[user]), digest(password)))
    return signInPage(request, response, 401, "wrong name or password");
  const issued = await issue(request, user);
  if (issued.status !== 201) return signInPage(request, response, 401, issued.detail);
  response.writeHead(303, { Location: "/", "Set-Cookie": issued.cookie }).end();
}

async function answer(request, response) {
  if (`${request.method} ${request.url}` === "POST /signin") return signIn(request, response);
  if (request.url === "/signin") return signInPage(request, response, 200);
  if (request.method !== "GET") return page(response, 404, "nothing here");
  page(response, 200, `<p>Hello ${escape(told(request, "user"))}</p><a href="/next">Next page</a>
    <button onclick="fetch('/signout', {method: 'POST'}).then(() => location.reload())">Sign out</button>`);
}

const server = http.createServer((request, response) =>
  answer(request, response).catch(() => page(response, 503, "nobody can tell; try again")));
server.listen(Number(process.argv[2] ?? 8000), "127.0.0.1", () => console.log(`listening on ${server.address().port}`));
