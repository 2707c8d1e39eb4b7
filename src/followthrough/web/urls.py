"""Every address of the pages. Keys may hold slashes: a corpus names its documents by path."""

from __future__ import annotations

from django.urls import path

from followthrough.web.views import documents, entries, errors, home, search, world

urlpatterns = [
    path("", home.home, name="home"),
    path("documents/", documents.documents, name="documents"),
    path("documents/<path:key>", documents.reading, name="document"),
    path("register/", entries.register, name="register"),
    path("register.csv", entries.register_csv, name="register-csv"),
    path("entries/<path:key>", entries.entry, name="entry"),
    path("search/", search.search_page, name="search"),
    path("meetings/", world.meetings_page, name="meetings"),
    path("meetings/<path:key>", world.meeting_series, name="meeting-series"),
    path("parties/", world.parties_page, name="parties"),
    path("parties/<path:key>", world.party, name="party"),
    path("instruments/", world.instruments_page, name="instruments"),
    path("instruments/<path:key>", world.instrument, name="instrument"),
    path("statistics/", world.statistics, name="statistics"),
    path("statistics/<path:key>", world.one_series, name="series"),
    path("claims/", world.claims_page, name="claims"),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
