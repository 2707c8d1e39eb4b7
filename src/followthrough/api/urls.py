"""The addresses that programs ask."""

from __future__ import annotations

from django.urls import path

from followthrough.api import calendars, feeds, pages
from followthrough.api.app import api

urlpatterns = [
    path("api/", pages.overview, name="api"),
    path("api/v1/", api.urls),
    path("api/about/<slug:name>/", pages.matter, name="api-matter"),
    path("calendar.ics", calendars.calendar, name="calendar"),
    path("feeds/register.atom", feeds.Register(), name="feed-register"),
    path("feeds/partner/<path:key>.atom", feeds.Partner(), name="feed-partner"),
    path("feeds/area/<path:area>.atom", feeds.Area(), name="feed-area"),
    path("feeds/search/<str:key>.atom", feeds.Search(), name="feed-search"),
]
