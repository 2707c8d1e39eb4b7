"""Every address of the pages. Keys may hold slashes: a corpus names its documents by path."""

from __future__ import annotations

from django.urls import include, path, register_converter
from django.urls.converters import StringConverter

from followthrough.web.views import (
    charts,
    check,
    compare,
    data,
    embedding,
    entries,
    entry_review,
    errors,
    facts,
    facts_again,
    finding,
    home,
    keeping_house,
    money,
    packs,
    plans,
    review,
    search,
    statistics,
    targets,
    together,
    world,
)
from followthrough.web.views.coding import keeping, rounds
from followthrough.web.views.documents import adding, listing, reading
from followthrough.web.visiting import gate, looks, partner


class KeyConverter(StringConverter):
    """A key: any characters but NUL, which no database keeps."""

    regex = r"[^\x00]+"


register_converter(KeyConverter, "key")
urlpatterns = [
    path("", home.home, name="home"),
    path("documents/", listing.documents, name="documents"),
    path("documents.csv", listing.documents_csv, name="documents-csv"),
    path("documents/<key:key>", reading.reading, name="document"),
    path("page/<int:number>/<key:key>", reading.page_picture, name="page-picture"),
    path("charts/vega.js", charts.chart_script, name="chart-script"),
    path("compare/", compare.compare, name="compare"),
    path("check/", check.check, name="check"),
    path("register/", entries.register, name="register"),
    path("register.csv", entries.register_csv, name="register-csv"),
    path("entries/<key:key>", entries.entry, name="entry"),
    path("embed/<key:key>", embedding.embed, name="embed"),
    path("searches/keep", search.keep, name="keep-search"),
    path("searches/drop/<str:key>", search.drop, name="drop-search"),
    path("search/", search.search_page, name="search"),
    path("meetings/", world.meetings_page, name="meetings"),
    path("meetings/<key:key>", world.meeting_series, name="meeting-series"),
    path("meeting/<key:key>", world.one_meeting, name="meeting"),
    path("packs/<str:form>/<key:key>", packs.pack_file, name="pack-file"),
    path("pack/<key:key>", packs.pack, name="pack"),
    path("parties/", world.parties_page, name="parties"),
    path("parties/<key:key>", world.party, name="party"),
    path("instruments/", world.instruments_page, name="instruments"),
    path("instruments/<key:key>", world.instrument, name="instrument"),
    path("plans/", plans.plans_page, name="plans"),
    path("plans/<key:key>", plans.plan, name="plan"),
    path("crosswalk/<key:key>", plans.crosswalk, name="crosswalk"),
    path("line/<key:key>", plans.line, name="line"),
    path("coding/", rounds.rounds_page, name="rounds"),
    path("coding/new", keeping.new_round, name="new-round"),
    path("coding/round/<key:key>", rounds.one_round, name="round"),
    path("coding/unit/<key:key>", rounds.unit, name="unit"),
    path("coding/settle/<key:key>", keeping.settle, name="settle"),
    path("coding/guideline/<key:key>", keeping.write_guideline, name="guideline"),
    path("coding/freeze/<key:key>", keeping.freeze, name="freeze"),
    path("coding/reopen/<key:key>", keeping.reopen, name="reopen"),
    path("coding/codes/<key:key>", keeping.codes, name="codes"),
    path("money/", money.money_page, name="money"),
    path("review/document", adding.add_documents, name="add-documents"),
    path("review/withdraw/<key:key>", reading.withdraw_document, name="withdraw"),
    path("review/meeting", facts.enter_meeting, name="enter-meeting"),
    path("review/sum", money.enter_sum, name="enter-sum"),
    path("review/rate", money.enter_rate, name="enter-rate"),
    path("review/sums", money.decide_sums, name="decide-sums"),
    path("targets/", targets.targets_page, name="targets"),
    path("targets/<key:key>", targets.one_target, name="target"),
    path("review/target/<key:key>", targets.state, name="state-target"),
    path("review/tie/<key:key>", targets.tie, name="tie"),
    path("review/untie/<key:key>", targets.untie, name="untie"),
    path("review/statistics", statistics.take_statistics, name="take-statistics"),
    path("statistics/", world.statistics, name="statistics"),
    path("statistics/<key:key>", world.one_series, name="series"),
    path("claims/", world.claims_page, name="claims"),
    path("data/", data.data_page, name="data"),
    path("data/publish", data.publish_edition, name="publish-edition"),
    path("review/", review.queue, name="review"),
    path("review/rule", review.by_rule, name="review-rule"),
    path("review/talk/<key:key>", together.talk, name="talk"),
    path("review/say/<slug:kind>/<key:key>", together.say, name="say"),
    path("review/unsay/<int:number>", together.unsay, name="unsay"),
    path("review/give/<slug:kind>/<key:key>", together.give, name="give"),
    path("review/touch/<key:key>", plans.decide_touch, name="decide-touch"),
    path("review/carried/<key:key>", plans.decide_carried, name="decide-carried"),
    path("review/heading/<key:key>", plans.decide_heading, name="decide-heading"),
    path("review/claim/<key:key>", facts.claim, name="add-claim"),
    path("review/evidence/<key:key>", facts.evidence, name="add-evidence"),
    path("review/verdict/<key:key>", facts.verdict, name="sign"),
    path("review/correct/<slug:kind>/<key:key>", facts_again.correct_fact, name="correct-fact"),
    path("review/retract/<slug:kind>/<key:key>", facts.take_back, name="retract"),
    path("review/unsign/<int:number>", facts.unsign, name="unsign"),
    path("review/waiting", gate.waiting, name="waiting"),
    path("review/finding/<key:key>", review.decide_finding, name="decide-finding"),
    path("review/entry/<key:key>", entry_review.decide_entry, name="decide-entry"),
    path("review/split/<key:key>", entry_review.split_off, name="split"),
    path("review/undo/<int:number>", entry_review.undo_decision, name="undo"),
    path("review/edit/<key:key>", finding.edit, name="edit"),
    path("review/add/<key:key>", finding.add, name="add"),
    path("review/link/<key:key>", finding.link, name="link"),
    path("people/", keeping_house.people_page, name="people"),
    path("people/duty", keeping_house.duty, name="duty"),
    path("people/practice", keeping_house.practice, name="practice"),
    path("audit/", keeping_house.audit_page, name="audit"),
    path("favicon.ico", looks.sign, name="favicon"),
    path("theme", looks.theme, name="theme"),
    path("language", looks.language, name="language"),
    path("partner", partner.partner, name="partner"),
    path("style/", looks.style, name="style"),
    path("accounts/", include("followthrough.web.accounts")),
    path("", include("followthrough.api.urls")),
]
handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
