"""The smallest real site with Curfew, in Flask: sign in, a page for those who are, sign out.

    curfew serve --listen unix:/run/curfew/http.sock
    CURFEW_SOCKET=/run/curfew/http.sock flask --app app run --port 8000
"""
import hmac, http.client, json, os, socket, urllib.parse
from flask import Flask, abort, g, redirect, request
from markupsafe import escape

app = Flask(__name__)
COOKIE = "__Host-session"
USERS = {"ada": "open sesame"}  # yours: a table of password hashes, or an identity provider


class Connection(http.client.HTTPConnection):
    """HTTP over the unix socket of curfew serve."""

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(5)
        self.sock.connect(os.environ["CURFEW_SOCKET"])


def curfew(method, path, body=None, token=None):
    """One call: the status, the headers and what came with them."""
    headers = {"X-Forwarded-For": request.remote_addr, "User-Agent": request.headers.get("User-Agent", "")}
    if token is not None:
        headers["X-Session-Token"] = token
    connection = Connection("curfew")
    try:
        connection.request(method, path, body and json.dumps(body), headers)
        answer = connection.getresponse()
        return answer.status, answer.headers, json.loads(answer.read() or "{}")
    finally:
        connection.close()


@app.before_request
def who():
    # A form of another site must not sign anybody in or out.
    if request.method == "POST" and urllib.parse.urlsplit(request.headers.get("Origin", "")).netloc != request.host:
        abort(403)
    g.session = g.cookie = None
    g.cause, g.message = "", ""
    if (token := request.cookies.get(COOKIE)) is None:
        return
    status, headers, answer = curfew("GET", "/v1/session?rotate=due", token=token)
    if status not in (200, 401):
        abort(503)  # nobody can tell, so nobody is signed out
    g.session = answer.get("session")
    g.cause, g.message = answer.get("cause", ""), answer.get("message") or ""
    g.cookie = headers["Set-Cookie"]  # a successor, or the cookie cleared


@app.after_request
def carry(response):
    if g.get("cookie"):
        response.headers.add("Set-Cookie", g.cookie)
    response.headers["Cache-Control"] = "no-store"
    return response


def form(why=""):
    return f"""<p>Sign in {escape(g.cause)} {escape(g.message)} {escape(why)}</p><form method="post" action="/signin">
        <input name="user"><input name="password" type="password"><button>Sign in</button></form>""", 401


@app.get("/")
def page():
    if g.session is None:
        return form()
    return f"""<p>Hello {escape(g.session["user"])}</p><form method="post" action="/signout"><button>Sign out</button></form>"""


@app.post("/signin")
def sign_in():
    user, password = request.form.get("user", ""), request.form.get("password", "")
    if not hmac.compare_digest(USERS.get(user, "").encode(), password.encode()) or user not in USERS:
        return form("wrong name or password")
    login = {"user": user, "client": "web", "amr": ["pwd"], "ip": request.remote_addr,
             "user_agent": request.headers.get("User-Agent")}
    status, _, answer = curfew("POST", "/v1/sessions", login)
    if status != 201:
        return form(answer["detail"])
    g.cookie = answer["cookie"]
    return redirect("/", 303)


@app.post("/signout")
def sign_out():
    _, headers, _ = curfew("DELETE", "/v1/session", token=request.cookies.get(COOKIE, ""))
    g.cookie = headers["Set-Cookie"] or g.cookie
    return redirect("/", 303)
