from __future__ import annotations

import pytest

from notifyadmin.sandbox.catalogue import Template
from notifyadmin.sandbox.rendering import MAX_TEXT, Renderer
from tests.sandbox.conftest import Caller


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer()


def body(renderer: Renderer, source: str, tags: dict[str, object], replace: dict[str, str] | None = None) -> str:
    texts = renderer.texts(Template("", source), tags, replace or {})
    assert texts.problem is None
    return texts.body


def test_merge_tags_of_any_json_fill_a_template(renderer: Renderer) -> None:
    source = "{{ user.name }}: {% for item in items %}{{ item }}{% unless forloop.last %}, {% endunless %}{% endfor %}"
    assert body(renderer, source, {"user": {"name": "Zoë"}, "items": [1, 2.5, True]}) == "Zoë: 1, 2.5, true"


def test_a_missing_merge_tag_leaves_nothing(renderer: Renderer) -> None:
    assert body(renderer, "<{{ missing }}{{ missing.deeper }}{{ missing | upcase }}>", {}) == "<>"


def test_a_tag_in_a_value_is_not_filled_in_again(renderer: Renderer) -> None:
    assert body(renderer, "{{ a }}", {"a": "{{ b }}", "b": "no"}) == "{{ b }}"


def test_replacements_come_after_the_merge_tags_literal_and_case_sensitive(renderer: Renderer) -> None:
    replace = {"World": "there", ".*": "!"}
    assert body(renderer, "{{ a }} World world .*", {"a": "World"}, replace) == "there there world !"


def test_replacements_follow_each_other(renderer: Renderer) -> None:
    assert body(renderer, "a", {}, {"a": "b", "b": "c"}) == "c"


@pytest.mark.parametrize(
    "source", ["{{ a", "{% if a %}", "{% nosuch %}", "{{ a | divided_by: 0 }}", "{{ 'x' | date: }}"]
)
def test_a_broken_template_stays_as_it_is_and_says_so(renderer: Renderer, source: str) -> None:
    texts = renderer.texts(Template("{{ a }}", source), {"a": 1}, {})
    assert (texts.title, texts.body) == ("1", source)
    assert texts.problem is not None
    assert texts.problem.startswith("The template cannot be filled in: ")


def test_a_replacement_that_fills_the_memory_is_left_out(renderer: Renderer) -> None:
    texts = renderer.texts(Template("", "{{ a }}"), {"a": "x" * 1001}, {"x": "y" * 1000})
    assert texts.body == "x" * 1001
    assert texts.problem == f"A replacement was left out: the text would be longer than {MAX_TEXT} characters."


def test_the_addresses_of_a_template_are_filled_in(renderer: Renderer) -> None:
    template = Template("", "", redirect_url="https://a.test/{{ id }}", image_url="https://a.test/{{ id }}.png")
    texts = renderer.texts(template, {"id": 7}, {"a.test": "b.test"})
    assert (texts.redirect_url, texts.image_url) == ("https://b.test/7", "https://b.test/7.png")


def test_values_that_a_template_cannot_use_are_shown_with_the_delivery(caller: Caller) -> None:
    delivered = caller.delivered(notificationId="comment_reply", mergeTags={"comment": {"not": "a text"}})
    assert set(delivered) == {"INAPP_WEB", "WEB_PUSH"}
    assert delivered["INAPP_WEB"].title == "Somebody replied to your comment"


def test_a_problem_is_in_the_details_but_not_in_the_users_inbox(caller: Caller) -> None:
    delivered = caller.delivered(mergeTags={"firstName": "x" * 1001}, replace={"x": "y" * 1000})
    assert "left out" in str(delivered["INAPP_WEB"].details["problem"])
    assert "problem" not in caller.inbox("123", count="1")[0]


def test_merge_tags_and_replacements_reach_the_seeded_templates(caller: Caller) -> None:
    tags = {
        "firstName": "Ada",
        "orderId": "A 1",
        "status": "packed",
        "total": 12.5,
        "items": [{"quantity": 2, "name": "Bolts"}, {"quantity": 1, "name": "Nut"}],
    }
    delivered = caller.delivered(notificationId="order_tracking", mergeTags=tags, replace={"Thank you": "Thanks"})
    assert delivered["EMAIL"].title == "Your order A 1 is packed"
    assert delivered["EMAIL"].body == (
        "Thanks for your order, Ada.\n\n- 2 × Bolts\n- 1 × Nut\n\nFollow it at https://shop.example.com/orders/A+1"
    )
    assert "SMS" not in delivered
    assert delivered["PUSH"].body == "Order A 1: packed."
