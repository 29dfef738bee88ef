"""What schemathesis cannot know of the service: how its queries are spelled, what can be exchanged, and that proofs are past."""
import os
from datetime import datetime, timezone

import schemathesis
from hypothesis import strategies as st
from schemathesis.core.parameters import ParameterLocation

words = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=8)
fields = st.sampled_from(["user", "client", "agent", "device", "label", "cause", "reason"])
terms = st.one_of(
    words,
    st.builds("{}:{}".format, fields, words),
    st.sampled_from(["age>7d", "seen<10m", "ip:10.0.0.0/8", "state:ended", "refreshes>=1", "-flag:reuse", "created>2026-01-01"]),
    st.builds('"{}"'.format, words),
    st.builds("({} OR {})".format, words, words),
)
schemathesis.openapi.format("curfew-query", st.lists(terms, min_size=1, max_size=4).map(" ".join))

schemathesis.openapi.format("curfew-session-token", st.just(os.environ["CURFEW_TOKEN"]))
schemathesis.openapi.format("curfew-audience", st.just("billing"))


@schemathesis.hook
def filter_case(context, case):
    """A body is only said to violate a format when it keeps to all else: schemathesis takes every value for a violation of
    a format that it does not know, so what is a query after all would count as one that had to be refused."""
    mutations = getattr(case.meta.phase.data, "mutations", ()) if case.meta else ()
    if not any("format" in mutation.keywords for mutation in mutations):
        return True
    if any(mutation.parameter_location != ParameterLocation.BODY for mutation in mutations):
        return True
    body = case.operation.get_body_for_media_type(case.media_type)
    return body is None or not body.get_validator().is_valid(case.body)


@schemathesis.hook
def before_call(context, case, kwargs):
    """A proof of identity is past: a moment that a schema allows may be yet to come."""
    proof = case.body.get("authenticated_at") if isinstance(case.body, dict) else None
    if isinstance(proof, str):
        try:
            if datetime.fromisoformat(proof.replace("Z", "+00:00")) > datetime.now(timezone.utc):
                case.body["authenticated_at"] = "2020-01-01T00:00:00Z"
        except (TypeError, ValueError):
            pass  # no moment at all, which is refused
