"""Every address of the pages. Keys may hold slashes: a corpus names its documents by path."""

from __future__ import annotations

from django.urls import include, path, register_converter
from django.urls.converters import StringConverter

from followthrough.web import gate, looks
from followthrough.web.views import documents, entries, entry_review, errors, finding, home, review, search, world


class KeyConverter(StringConverter):
    """A key: any characters but NUL, which no database keeps."""

    regex = r"[^\x00]+"


register_converter(KeyConverter, "key")
urlpatterns = [
    path("", home.home, name="home"),
    path("documents/", documents.documents, name="documents"),
    path("documents/<key:key>", documents.reading, name="document"),
    path("register/", entries.register, name="register"),
    path("register.csv", entries.register_csv, name="register-csv"),
    path("entries/<key:key>", entries.entry, name="entry"),
    path("search/", search.search_page, name="search"),
    path("meetings/", world.meetings_page, name="meetings"),
    path("meetings/<key:key>", world.meeting_series, name="meeting-series"),
    path("parties/", world.parties_page, name="parties"),
    path("parties/<key:key>", world.party, name="party"),
    path("instruments/", world.instruments_page, name="instruments"),
    path("instruments/<key:key>", world.instrument, name="instrument"),
    path("statistics/", world.statistics, name="statistics"),
    path("statistics/<key:key>", world.one_series, name="series"),
    path("claims/", world.claims_page, name="claims"),
    path("review/", review.queue, name="review"),
    path("review/rule", review.by_rule, name="review-rule"),
    path("review/waiting", gate.waiting, name="waiting"),
    path("review/finding/<key:key>", review.decide_finding, name="decide-finding"),
    path("review/entry/<key:key>", entry_review.decide_entry, name="decide-entry"),
    path("review/split/<key:key>", entry_review.split_off, name="split"),
    path("review/undo/<int:number>", entry_review.undo_decision, name="undo"),
    path("review/edit/<key:key>", finding.edit, name="edit"),
    path("review/add/<key:key>", finding.add, name="add"),
    path("review/link/<key:key>", finding.link, name="link"),
    path("theme", looks.theme, name="theme"),
    path("style/", looks.style, name="style"),
    path("accounts/", include("followthrough.web.accounts")),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
