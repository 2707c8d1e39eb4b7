"""Where a quick look spares a slow pattern, it must never spare one that would have found something."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.documents import kinds, titles
from followthrough.documents.markings import is_marking
from followthrough.findings import stems
from followthrough.findings.acts.progress import harm, saying
from followthrough.findings.grammar import areas, clauses, embedded, name_lists, subjects, verb_groups
from followthrough.findings.grammar.sentence import DOUBTFUL, DOUBTFUL_VERBS, Sentence, is_mistaken
from followthrough.findings.grammar.sentences import read_sentences
from followthrough.findings.grammar.survey import Layer
from followthrough.findings.grammar.vocabulary import vocabulary
from followthrough.findings.named import defined_names, events, instrument_words
from followthrough.findings.targets.timing import year_words
from followthrough.findings.wordings import events as wordings
from followthrough.language import sentences, words
from followthrough.language.acronyms import align, shorts
from followthrough.language.dates import deadlines, english
from followthrough.language.japanese import script
from followthrough.language.quantities import numbers
from followthrough.passages import line_details, line_names, lines, marks

pytestmark = pytest.mark.property


def rows(*words):
    """Texts made of the given words and of blanks, or of nothing but chance."""
    return st.lists(st.sampled_from([*words, " ", " ", ""]), max_size=12).map("".join) | st.text(max_size=60)


NAMES = "joint statement fact sheet press release chair's of by on Communiqué Plan Action work treaty letter read-out"
NEWS = "(AFP) (AP) (Jiji Press) REUTERS/ AFP/ AP Photo Previous Article Read more: Staff writer Staff reporter ( )"


def sentences_of(words):
    """Sentences made of the given words, read, with their words and verbs."""
    made = st.lists(st.sampled_from(words.split()), min_size=1, max_size=14).map(" ".join)
    return made.map(lambda text: read_sentences([(text, 0, len(text))], vocabulary("en"))[0])


@given(
    sentences_of("Norland joined accepted invited received attended led opened took part the talks a briefing by in")
)
def test_verbs_that_tell_who_came(sentence):
    for group in sentence.groups:
        if events._tells_who_came(sentence, group, vocabulary("en"), dated=True):
            assert group.lemma in events._ATTENDING


@given(
    sentences_of(
        "the Premier convened visited toured marked spoke by phone will travel to look forward Brund with a talks"
    )
)
def test_verbs_that_tell_of_an_event_by_themselves(sentence):
    for group in sentence.groups:
        if events._tells_by_itself(sentence, group, vocabulary("en"), dated=True):
            assert group.lemma in events._BY_ITSELF


@given(
    sentences_of(
        "Norland made took spoke shared stories note part that clear a call placed strain on issued an era remarks"
    )
)
def test_verbs_that_only_say(sentence):
    for group in sentence.groups:
        near = sentence.words.lower[group.head + 1 : group.head + 6]
        if saying._says(sentence, group, near) and not saying._great(near):
            assert group.lemma in saying._MAY_SAY


@given(
    sentences_of(
        "signed at Brund on Norland adopted newly-signed Pact treaty review of launch bring into force to welcome"
    )
)
def test_sentences_without_a_word_of_a_stage(sentence):
    if instrument_words.tells_no_stage(sentence, vocabulary("en")):
        assert not [*instrument_words.stage_words(sentence, vocabulary("en"))]


@given(sentences_of("Norland and the Isles , ; : — more than 250 pilots President Lund Jr. which that while we will"))
def test_words_at_which_a_noun_phrase_ends(sentence):
    read = embedded.Reading(sentence, vocabulary("en"))
    for end in range(1, len(sentence.words.lower)):
        for i in range(end):
            if read._phrase_break(i, end):
                assert sentence.words.lower[i] in embedded._breaks(vocabulary("en"))


@given(
    sentences_of("gangs voted made worse led to caused deployed unfair practices allowed murders of has against deaths")
)
def test_verbs_that_bring_harm(sentence):
    for group in sentence.groups:
        verbs, after = harm._lemmas(group), sentence.words.lower[group.head + 1 :]
        if harm._brings_harm(verbs, after, vocabulary("en")):
            assert not verbs.isdisjoint(harm._MAY_HARM)


@given(sentences_of("the ministry is taking include : . ) key results were following steps * ; we agree to"))
def test_a_paragraph_that_ends_with_a_full_stop_heads_no_list(sentence):
    if sentence.text.rstrip(" *_").endswith(stems._ENDED):
        assert stems._of_formula(sentence.text.rstrip(" *_"), ()) is None


@given(
    rows("<b>", "</b>", "[the pact](https://x.org/a)", "http://y.org", "a-http://z", "word", "’ll", "<", ">", "](", ")")
)
def test_words_between_mark_up(text):
    small = text.lower()
    if len(small) == len(text):
        found, plain = words._marked(text, small, 0, len(text)), words._told_apart(text, 0, len(text))
        assert (found.lower, found.starts, found.ends) == (plain.lower, plain.starts, plain.ends)


@given(
    sentences_of("we will the Isles ministers pledge commit to welcome which that why so while where , tolls during")
)
def test_clauses_that_do_an_act_of_their_own(sentence):
    class Asked(clauses._Settler):
        def _has_own(self, group, start, end):
            if self.own_clause(group, start, end):
                before = self.lower[start - 1] if start > 0 else None
                assert before in embedded.OPENING_OWN or self.vows(group)
            return super()._has_own(group, start, end)

    Asked(sentence, vocabulary("en")).settle()


@given(sentences_of("the Ministry Departments of Trade Justice Reefs Norland Jr. ( ) and , &"))
def test_a_subject_without_a_joiner_is_no_list(sentence):
    lower = sentence.words.lower
    if name_lists.JOINERS.isdisjoint(lower):
        whole = (0, len(lower))
        listed = name_lists.names_in_list(sentence, whole, Layer([]), vocabulary("en"))
        assert listed == ([(*whole, "")] if lower else [])


def names_told(text, word, long):
    """Whether a word is a name in a text, and whether it stands there, told as in texts longer than so much."""
    subjects._is_name.cache_clear()
    subjects._stands.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subjects, "_LONG", long)
        return subjects._is_name(text, word), subjects._stands(text, word)


@given(rows(*"Brund brund Brund’s Brund_ in , ; . - é".split()), st.sampled_from("Brund brund Brund’s é in".split()))
def test_names_of_long_texts_are_those_of_short_ones(text, word):
    assert names_told(text, word, -1) == names_told(text, word, len(text))


BRACKETS = "the The Salt Treaty Lake Accord of on , . U.S. Board (SLT) (“Accord”) (the “Treaty”) (LAB) U"


@given(rows(*BRACKETS.split(" ")))
def test_full_names_end_with_a_kind_of_instrument(text):
    words = [match.group() for match in defined_names._WORD.finditer(text)]
    if defined_names._name_before(text, len(text)):
        assert any(defined_names._is_kind(words, at) for at in range(len(words)))


@given(rows(*NAMES.split()))
def test_kinds_of_a_title(title):
    if kinds._TITLE.search(title) is not None:
        assert any(sign in title.casefold() for sign in kinds._SIGNS)


@given(rows(*NEWS.split()))
def test_signs_of_news(text):
    assert kinds._is_news(text) == (kinds._NEWS.search(text) is not None)


@given(rows("“", '"', ".", "?", "12 ", "’7 ", "words"))
def test_quotation_and_footnote_marks(text):
    plain = re.search("[“‘\"]|[.?!]['’]?[0-9]{1,2} ", text)
    assert (sentences._QUOTES.search(text) is None) == (plain is None)


@given(rows("HEREBY AGREE", "agree", "to", "as follows", "declare", "our commitment", "that", ":", "*", "_", ".", "\n"))
def test_bare_formulas(text):
    assert (stems._headed(text) is None) == (stems._HEADED.search(text[-80:]) is None)


@given(rows("including", "such as", "in the areas of", "cooperation in", "efforts to", "Including", ", ", "ports"))
def test_openers_of_areas(text):
    if areas._OPENER.search(text) is not None:
        assert not areas.OPENING_WORDS.isdisjoint(re.findall("[a-z]+", text.lower()))


@given(rows("by", "no later than", "the", "at the latest", "next", "5th", "Summit", "in", "on", "Until", "\n", "-"))
def test_words_that_set_a_limit(text):
    found = deadlines._limit(text, 0, len(text))
    assert (found and found.span()) == ((plain := english.LIMIT.search(text)) and plain.span())


@given(rows("two", "a", "½", "hundred", "half", "point five", "third", "5", "1,200", "k", "12.5", ".", "/", "水", "é"))
def test_where_numbers_begin(text):
    quick, flags = numbers._NUMBER.pattern, numbers._NUMBER.flags
    plain = re.compile(quick.replace(rf"\b(?=\d|{numbers._BEGINS})(?<![.,/])", r"(?<![\w.,/])"), flags)
    assert plain.pattern != quick
    assert [m.span() for m in numbers._NUMBER.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(rows("1990", "2030", "2100", "2050-60", "FY", "30", "’", "$", ".", ",", "%", "5", "/", "F", "é", "水"))
def test_where_years_stand(text):
    plain = re.compile(
        r"(?<![\d.,$€£¥])(?:19[5-9]\d|20\d\d|2100)(?![\d%]|[.,]\d| ?%)(?:[/–-](?:20\d\d|\d\d)(?!\d))?|"
        r"\bFY ?['’]?\d\d(?![\d%]|[.,]\d)|\bFY ?20\d\d(?=\.\d{1,2}\b)"
    )
    assert [m.span() for m in year_words.YEAR.finditer(text)] == [m.span() for m in plain.finditer(text)]


@given(rows("SALT", "REEFS", "A", "A.BC", "DE", "ANNEX’S", "US$", "Ab", "-", "/", "&", "\n", "**", "# ", "<u>", "</u>"))
def test_words_in_capitals(text):
    capitals = [match.span() for match in shorts._SEED.finditer(text)]
    found = [run.span() for run in shorts._shouts(text, capitals)]
    assert found == [run.span() for run in shorts._SHOUT.finditer(text)]
    for mark, heading in shorts._MARKED:
        marked = [run.span() for run in shorts._marked(text, mark, heading)]
        assert marked == [run.span() for run in heading.finditer(text)]


@given(
    st.lists(
        st.sampled_from("the of each as well reaffirmed pledge supports opening ended by to we".split()), max_size=9
    )
)
def test_verbs_where_nouns_stand(lower):
    text = " ".join(lower)
    found, known = words.words(text, 0, len(text)), vocabulary("en").bare
    sentence = Sentence(text, 0, len(text), found, [], [], 0)
    for i in range(len(lower)):
        group = verb_groups._bare(["", *lower[i : i + 1]], 1, known)  # with nothing before it
        if group is not None and verb_groups._bare(lower, i, known) is None:
            assert is_mistaken(sentence, replace(group, first=i, head=i))


@given(rows("two", "hundred", "and", "a half", "million", "5", "1,200", "k", "bn", "of", "-", "third", "crowns"))
def test_numbers_that_end_at_a_place(text):
    last = [match for match in numbers._NUMBER.finditer(text) if match.end() == len(text)]
    found = numbers.number_before(text, len(text))
    assert (found and (found.start, found.end)) == (last[-1].span() if last else None)


@given(rows("two hundred", "1,200", "30", "2031", " jobs", " new", " people", "million", "-", "of", " crowns"))
def test_numbers_of_things(text):
    things = re.compile(r"[ -](?:new |of )?(?:jobs|people)")
    counted = [(number, found.span()) for number, found in numbers.counts_in(text, 0, len(text), things)]
    followed = ((number, things.match(text, number.end)) for number in numbers.numbers_in(text, 0, len(text)))
    assert counted == [(number, found.span()) for number, found in followed if found is not None]


@given(rows("Norland’s", "well-known", "A.B.", "R&D", "–", "-", "’", "&", "_", "2031", "(", "$", ",", "é", "水"))
def test_words_and_marks(text):
    plain = re.compile(r"[^\W_]+(?:['’.\-‐-–&][^\W_]+)*|[$€£¥₹₩,;:()—–•]")
    assert [found[0] for found in words._PLAIN.finditer(text)] == plain.findall(text)


@given(rows("Alaska", "alaska", "ALASKA", "Al", "s", "é", "-", "’"))
def test_words_that_stand_in_capitals_elsewhere(text):
    written = any(word.upper() == "ALASKA" for word in shorts._PLAIN_WORD.findall(text))
    assert (shorts._stands(text, "Alaska") or shorts._stands(text, "alaska")) == written


@given(rows("NGO", "UN", "s", "'", "’", "A", "a"))
def test_short_forms_without_their_plural(short):
    small = short[:-1] == short[:-1].lower()
    assert align.bare(short) == (short if small else re.sub(r"['’]?s\Z", "", short))


@pytest.mark.parametrize("pattern", [lines._SURE, lines._PERHAPS, lines._BOLD_LINE])
@given(rows("Article ", "(a)", "a)", "iv.", "o ", "- ", "**", "# ", "§", "Pa", "we", "Mr", "5.", "|", "  ", "一、"))
def test_lines_that_begin_plainly(pattern, text):
    if lines._begins_plainly(text, 0):
        assert pattern.match(text) is None
        assert lines._WATCHED.match(text.lstrip(" ")) is None  # it watches for an indent as well


@given(rows("[^1]", "[1]: ", "\\[12\\]", "²", "⁷", "^3^", "^", " ", "a"))
def test_notes_by_their_first_mark(text):
    if marks._NOTE.match(text) is not None:
        assert text[0] in marks._NOTE_SIGNS


@given(st.text() | st.text("aé’„あ漢々〆、　\ud800😀"))
def test_japanese_is_looked_for_behind_a_quick_look(text):
    assert script.has_kana(text) == (script._KANA.search(text) is not None)
    assert script.has_kanji(text) == (script._KANJI.search(text) is not None)
    assert script.words_in(text) == max(len(text.split()), len(script._OF_JAPANESE.findall(text)) // 2)


def test_words_of_events_are_all_known():
    parts = re.findall("[A-Za-z]+", wordings._EVENT)
    for word in {part + end for part in parts for end in ("", "s", "y", "ies", "um", "a")}:
        if re.fullmatch(wordings._EVENT, word) is not None:
            assert word.lower() in wordings.EVENT_NOUNS


@pytest.mark.parametrize(
    "text",
    [
        "Norland’s Capacity Building Pillar of participating States will be built",
        "working groups that meet find this meeting encouraging and more pressing",
        "United Isles and renewed Salt Dialogue, endorsing governments, a smart-farming institute",
    ],
)
def test_verbs_that_may_be_none(text):
    (sentence,) = read_sentences([(text, 0, len(text))], vocabulary("en"))
    told = verb_groups.verb_groups(sentence.words, sentence.marks, vocabulary("en"))
    mistaken = [group for group in told if is_mistaken(sentence, group)]
    assert mistaken
    assert all(group.form in DOUBTFUL or group.lemma in DOUBTFUL_VERBS for group in mistaken)


HEADS = ["We commit to", "AGREE to", "the following steps include", "Our aims are", "We, the ministers", "Ports", ""]
TAILS = [":", ".", ":**", ": ", ";", ",", "”", ")", "*", "", ":)", ".*\n"]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("tail", TAILS)
def test_what_is_closed_heads_no_list(head, tail):
    text = head + tail
    found = stems._acting(text, ()) or stems._headed(text) or stems._voice(text, ())
    assert stems.stem_of(text, ()) == found


KINDS = "Measure action Action Activity Initiative Deliverable Task Milestone Intervention Target Indicator KPI".split()


@pytest.mark.parametrize("before", ["", "Key ", "key ", "Priority ", "priority ", "Strategic ", "Flagship ", "The "])
@pytest.mark.parametrize("kind", [*KINDS, *(kind.lower() for kind in KINDS)])
@pytest.mark.parametrize("behind", [" 1.1: Adopt", " IV – Adopt", " 3a: “Open", " 12 adopts", "s: Adopt"])
def test_names_of_lines(before, kind, behind):
    text = before + kind + behind
    found = line_names._NAMED.match(text)
    assert line_names.behind_name(text, 0, len(text)) == (found.end() if found else 0)


@given(rows("Lead", "Lead country(ies)", "agency", "&", "**", "_", ":", "as follows", ",", "(", ")", "\n", "1."))
def test_labels_before_a_colon(text):
    plain = re.compile(line_details._LABEL.pattern.removesuffix(r"\Z") + r"[*_ ]*\Z")
    found = [
        (label.start() + low, colon + 1)
        for colon, sign in enumerate(text)
        if sign == ":" and (label := plain.search(text[(low := max(0, colon - line_details._LONGEST_LABEL)) : colon]))
    ]
    assert [(first, behind) for first, behind, _ in line_details._labels(text, 0, len(text))] == found


@given(st.lists(st.sampled_from(["Joint Statement", "Brund, 3 May 2026", "", "PRESS RELEASE", "We met.", "# Plan"])))
def test_a_title_stands_in_the_first_lines(lines):
    text = "\n".join(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            titles, "_first_lines", lambda text: ["" if is_marking(x) else x.strip() for x in text.splitlines()]
        )
        found = titles.title_in(text)
    assert titles.title_in(text) == found


NAME = "World Harbour Organization of the and for Office Affairs salt The Of Agency in a on Union Territorial Women"


@given(st.lists(st.sampled_from(NAME.split()), min_size=1, max_size=9), st.integers(1, 6), st.booleans())
def test_plain_rows_of_initials_are_the_cheapest(row, count, small):
    text = " ".join(row)
    short = "".join(word[0].upper() for word in row[-count:] if small or word[0].isupper())
    found, letters = align.words_in(text, 0, len(text)), align.units(short)
    plain = align._initials_before(text, letters, found)
    if plain is not None:
        assert plain == align._aligned(text, letters, found, at_start=False)
