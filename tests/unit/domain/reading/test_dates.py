# SPDX-License-Identifier: Apache-2.0
"""When something happened, as people say it. Today is Monday, 23 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.domain.draft import Precision
from actions.domain.reading.dates import DateMentions, dates, interval_of

TODAY = date(2026, 11, 23)

# What is said, the first day that it allows, the last, and how exactly.
SINGLE = [
    ("14 May 2026", "2026-05-14", "2026-05-14", "day"),
    ("14/5/26", "2026-05-14", "2026-05-14", "day"),
    ("01.09.2026", "2026-09-01", "2026-09-01", "day"),
    ("2026-05-14", "2026-05-14", "2026-05-14", "day"),
    ("on 14/5", "2026-05-14", "2026-05-14", "day"),
    ("the 16th of November", "2026-11-16", "2026-11-16", "day"),
    ("14th of febuary", "2026-02-14", "2026-02-14", "day"),
    ("the first of May", "2026-05-01", "2026-05-01", "day"),
    ("the thirtieth of April", "2026-04-30", "2026-04-30", "day"),
    ("on sat", "2026-11-21", "2026-11-21", "day"),
    ("14 mar 2026", "2026-03-14", "2026-03-14", "day"),
    ("Tuesday the week before last", "2026-11-10", "2026-11-10", "day"),
    ("May 14th, 2026", "2026-05-14", "2026-05-14", "day"),
    ("14 may 26", "2026-05-14", "2026-05-14", "day"),
    ("24 December", "2025-12-24", "2025-12-24", "day"),
    ("3rd, 4th and 5th of May", "2026-05-03", "2026-05-05", "day"),
    ("Tuesday 3rd November", "2026-11-03", "2026-11-03", "day"),
    ("monday 2nd", "2026-11-02", "2026-11-02", "day"),
    ("on the 16th", "2026-11-16", "2026-11-16", "day"),
    ("last Tuesday", "2026-11-17", "2026-11-17", "day"),
    ("wensday", "2026-11-18", "2026-11-18", "day"),
    ("monday", "2026-11-16", "2026-11-16", "day"),
    ("a week last Wednesday", "2026-11-11", "2026-11-11", "day"),
    ("Thursday last week", "2026-11-19", "2026-11-19", "day"),
    ("yesterday", "2026-11-22", "2026-11-22", "day"),
    ("the day before yesterday", "2026-11-21", "2026-11-21", "day"),
    ("today", "2026-11-23", "2026-11-23", "day"),
    ("this morning", "2026-11-23", "2026-11-23", "day"),
    ("last night", "2026-11-22", "2026-11-22", "day"),
    ("three days ago", "2026-11-20", "2026-11-20", "day"),
    ("two weeks ago today", "2026-11-09", "2026-11-09", "day"),
    ("Good Friday", "2026-04-03", "2026-04-03", "day"),
    ("August bank holiday", "2026-08-31", "2026-08-31", "day"),
    ("new years eve", "2025-12-31", "2025-12-31", "day"),
    ("Boxing Day 2024", "2024-12-26", "2024-12-26", "day"),
    ("March 2026", "2026-03-01", "2026-03-31", "month"),
    ("in March", "2026-03-01", "2026-03-31", "month"),
    ("it was December", "2025-12-01", "2025-12-31", "month"),
    ("last november", "2025-11-01", "2025-11-30", "month"),
    ("this March", "2026-03-01", "2026-03-31", "month"),
    ("she was put on section 3 March 2026", "2026-03-01", "2026-03-31", "month"),
    ("march last year", "2025-03-01", "2025-03-31", "month"),
    ("a year last March", "2025-03-01", "2025-03-31", "month"),
    ("March '25", "2025-03-01", "2025-03-31", "month"),
    ("in march 25", "2025-03-01", "2025-03-31", "month"),
    ("03/2026", "2026-03-01", "2026-03-31", "month"),
    ("last month", "2026-10-01", "2026-10-31", "month"),
    ("mid March", "2026-03-11", "2026-03-20", "about"),
    ("early October 2025", "2025-10-01", "2025-10-10", "about"),
    ("the end of August", "2026-08-21", "2026-08-31", "about"),
    ("first week of May", "2026-05-01", "2026-05-07", "about"),
    ("the 4th week of March", "2026-03-22", "2026-03-28", "about"),
    ("the last week of May", "2026-05-25", "2026-05-31", "about"),
    ("the first half of October", "2026-10-01", "2026-10-15", "about"),
    ("second half of October", "2026-10-16", "2026-10-31", "about"),
    ("the first half of last year", "2025-01-01", "2025-06-30", "about"),
    ("the second half of 2024", "2024-07-01", "2024-12-31", "about"),
    ("the other day", "2026-11-13", "2026-11-22", "about"),
    ("last weekend", "2026-11-21", "2026-11-22", "about"),
    ("at the weekend", "2026-11-21", "2026-11-22", "about"),
    ("the weekend before last", "2026-11-14", "2026-11-15", "about"),
    ("in the last six months", "2026-05-23", "2026-11-23", "about"),
    ("early summer 2025", "2025-06-01", "2025-07-01", "about"),
    ("at the end of winter", "2026-01-30", "2026-02-28", "about"),
    ("w/c 3/3/26", "2026-03-03", "2026-03-09", "about"),
    ("around 14 May", "2026-05-10", "2026-05-18", "about"),
    ("end of 2024", "2024-10-01", "2024-12-31", "about"),
    ("beginning of last year", "2025-01-01", "2025-02-28", "about"),
    ("last week", "2026-11-16", "2026-11-22", "about"),
    ("Christmas 2025", "2025-12-20", "2025-12-31", "about"),
    ("xmas", "2025-12-20", "2025-12-31", "about"),
    ("Easter", "2026-04-03", "2026-04-06", "about"),
    ("last Easter", "2026-04-03", "2026-04-06", "about"),
    ("next Easter", "2027-03-26", "2027-03-29", "about"),
    ("this Christmas", "2026-12-20", "2026-12-31", "about"),
    ("300 days ago", "2026-01-26", "2026-01-28", "about"),
    ("New Year", "2025-12-29", "2026-01-04", "about"),
    ("just before christmas", "2025-12-11", "2025-12-24", "about"),
    ("the week before Christmas", "2025-12-18", "2025-12-24", "about"),
    ("the week after Christmas", "2025-12-26", "2026-01-01", "about"),
    ("just after New Year", "2026-01-02", "2026-01-15", "about"),
    ("the 9th o' June", "2026-06-09", "2026-06-09", "day"),
    ("t'fifth of August", "2026-08-05", "2026-08-05", "day"),
    ("March, t'thirteenth", "2026-03-13", "2026-03-13", "day"),
    ("dec 25 2025", "2025-12-25", "2025-12-25", "day"),
    ("jan 14, 2026", "2026-01-14", "2026-01-14", "day"),
    ("in twenty twenty-five", "2025-01-01", "2025-12-31", "year"),
    ("the second of june twenty twenty five", "2025-06-02", "2025-06-02", "day"),
    ("two thousand and nineteen", "2019-01-01", "2019-12-31", "year"),
    ("twenty seventeen", "2017-01-01", "2017-12-31", "year"),
    ("late May bank holiday", "2026-05-25", "2026-05-25", "day"),
    ("the first May bank holiday this year", "2026-05-04", "2026-05-04", "day"),
    ("the may bank holiday", "2026-05-01", "2026-05-31", "about"),
    ("February half term", "2026-02-09", "2026-02-24", "about"),
    ("in half term", "2026-10-20", "2026-11-03", "about"),
    ("the school summer holidays", "2026-07-20", "2026-09-05", "about"),
    ("the turn of the year", "2025-12-25", "2026-01-10", "about"),
    ("the beginning of the year", "2026-01-01", "2026-02-28", "about"),
    ("the start of last year", "2025-01-01", "2025-02-28", "about"),
    ("the back end of last year", "2025-10-01", "2025-12-31", "about"),
    ("the summer before last", "2025-06-01", "2025-08-31", "season"),
    ("winter before last", "2024-12-01", "2025-02-28", "season"),
    ("Jan or Feb", "2026-01-01", "2026-02-28", "month"),
    ("either march or april", "2026-03-01", "2026-04-30", "month"),
    ("Eid", "2026-03-19", "2026-05-28", "about"),
    ("Eid al-Fitr last year", "2025-03-30", "2025-04-01", "about"),
    ("during Ramadan", "2026-02-17", "2026-03-19", "about"),
    ("Diwali", "2026-11-06", "2026-11-11", "about"),
    ("a fortnight ago Tuesday", "2026-11-10", "2026-11-10", "day"),
    ("three weeks ago on the Friday", "2026-10-30", "2026-10-30", "day"),
    ("two weeks last Friday", "2026-11-06", "2026-11-06", "day"),
    ("the last Friday in July", "2026-07-31", "2026-07-31", "day"),
    ("the third Monday of October last year", "2025-10-20", "2025-10-20", "day"),
    ("the first weekend in September", "2026-09-05", "2026-09-06", "about"),
    ("it was the 17th they rang", "2026-11-17", "2026-11-17", "day"),
    ("the 25th, a bad night", "2026-10-25", "2026-10-25", "day"),
    ("around bonfire night", "2026-11-01", "2026-11-09", "about"),
    ("st patricks day", "2026-03-17", "2026-03-17", "day"),
    ("3 weeks after 1 May 2026", "2026-05-19", "2026-05-25", "about"),
    ("a couple of months ago", "2026-09-06", "2026-10-08", "about"),
    ("about three weeks ago", "2026-10-30", "2026-11-05", "about"),
    ("six weeks ago", "2026-10-09", "2026-10-15", "about"),
    ("over a year ago", "2025-05-21", "2025-11-23", "about"),
    ("18mths ago", "2025-05-08", "2025-06-07", "about"),
    ("two years back", "2024-10-09", "2025-01-07", "about"),
    ("two and a half years ago", "2024-04-08", "2024-07-07", "about"),
    ("2 or 3 weeks ago", "2026-10-31", "2026-11-09", "about"),
    ("this time last year", "2025-11-08", "2025-12-08", "about"),
    ("when lockdown started", "2020-03-16", "2020-04-05", "about"),
    ("in the second lockdown", "2020-11-05", "2020-12-02", "about"),
    ("during lockdown", "2020-03-23", "2021-07-19", "about"),
    ("last summer", "2026-06-01", "2026-08-31", "season"),
    ("last winter", "2025-12-01", "2026-02-28", "season"),
    ("in the autumn", "2026-09-01", "2026-11-30", "season"),
    ("winter 2024/25", "2024-12-01", "2025-02-28", "season"),
    ("2024", "2024-01-01", "2024-12-31", "year"),
    ("in 2019", "2019-01-01", "2019-12-31", "year"),
    ("last year", "2025-01-01", "2025-12-31", "year"),
    ("earlier this year", "2026-01-01", "2026-11-23", "year"),
    ("2024/25", "2024-04-01", "2025-03-31", "year"),
    ("years ago", "2006-11-28", "2024-11-23", "unknown"),
    ("next March", "2027-03-01", "2027-03-31", "month"),
    ("my operation is on 3 January 2027", "2027-01-03", "2027-01-03", "day"),
]
RANGES = [
    ("June-July 2026", "2026-06-01", "2026-07-31", "month"),
    ("from May to July", "2026-05-01", "2026-07-31", "month"),
    ("from November 2025 to February 2026", "2025-11-01", "2026-02-28", "month"),
    ("November to February", "2025-11-01", "2026-02-28", "month"),
    ("between 3 and 9 October", "2026-10-03", "2026-10-09", "day"),
    ("3-9 October", "2026-10-03", "2026-10-09", "day"),
    ("01/03/2026 to 04/03/2026", "2026-03-01", "2026-03-04", "day"),
    ("from the 3rd to the 9th of october 2025", "2025-10-03", "2025-10-09", "day"),
    ("2023 to 2025", "2023-01-01", "2025-12-31", "year"),
    ("2023-2025", "2023-01-01", "2025-12-31", "year"),
    ("from October 2025 to March", "2025-10-01", "2026-03-31", "month"),
    ("from late 2024 until early 2025", "2024-09-01", "2025-04-30", "about"),
    ("between Easter and Christmas 2025", "2025-04-18", "2025-12-31", "about"),
]
OPEN = [
    ("since January", "2026-01-01", "month"),
    ("since April 2024 up to now", "2024-04-01", "month"),
    ("March onwards", "2026-03-01", "month"),
    ("from May 2025 until now", "2025-05-01", "month"),
    ("2019 - present", "2019-01-01", "year"),
    ("since last Christmas", "2025-12-20", "about"),
    ("for eighteen months", "2025-05-23", "about"),
    ("for 300 days", "2026-01-27", "about"),
    ("I have been passed about for eighteen months", "2025-05-23", "about"),
    ("over the last two years", "2024-11-23", "about"),
    ("it's been going on for three years", "2023-11-23", "about"),
    ("since my operation in March 2025", "2025-03-01", "month"),
]
NONE = [
    "31/02/2026", "12/13/2026", "29 February 2026", "80", "aged 16", "2 tablets", "M1 1AA",
    "SE6 4RU", "999 took 6 hours then 111 said", "section 3", "07700 900345", "020 7946 0123",
    "NHS number 943 476 5919", "ward 12", "24/7 care", "£2024", "2,024 pounds", "flat 14 the Mews",
    "he may be in pain", "may I ask", "march into the office", "my nan June was lovely to us",
    "an April shower", "every Tuesday", "Monday to Friday", "on the Tuesday", "a Friday job",
    "dob 3/4/1950", "born in 1945", "his date of birth is 3 May 1950", "since then", "dec 24",
    "he was in hospital for three weeks", "at 10am", "the 2nd floor", "when we got the records", "",
    "14/5/206", "complaint 45/2025", "only 2 may have been given", "Thursday 31st",
    "the 3rd nurse came", "on the thirty third", "he was two weeks back in hospital",
    "it took weeks back and forth with the ward", "500 years ago", "for 300 years",
    "she lost the spring in her step", "they lost her summer clothes", "in 2090", "room 2024",
    "our neighbour June was kind to us through all of it and I do not complain about her",
    "they had to march him to the toilet", "it was the 3rd time", "it was the 2nd nurse",
    "twenty people", "two thousand pounds",
    "1984", "2030-2035", "from 9 May 2026 until 3 March 2026", "she sat for hours",
]  # fmt: skip


def table(rows):
    return [pytest.param(*row, id=row[0]) for row in rows]


@pytest.mark.parametrize(("text", "first", "last", "precision"), table(SINGLE + RANGES))
def test_one_time(text, first, last, precision):
    found = dates(text, TODAY)
    assert [(str(m.first), str(m.last), m.precision.value) for m in found.mentions] == [
        (first, last, precision)
    ]


@pytest.mark.parametrize(("text", "first", "precision"), table(OPEN))
def test_what_goes_on_until_now_has_no_last_day(text, first, precision):
    found = dates(text, TODAY)
    assert [(str(m.first), m.last, m.precision.value) for m in found.mentions] == [
        (first, None, precision)
    ]
    assert found.still_going_on


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date(text):
    assert dates(text, TODAY).mentions == ()


def test_two_months_share_a_year():
    assert [str(m.first) for m in dates("April and May 2026", TODAY).mentions] == [
        "2026-04-01",
        "2026-05-01",
    ]


SEVERAL = [
    ("in May and last week", ["2026-05-01", "2026-11-16"]),
    ("in November 2024 and in January", ["2024-11-01", "2025-01-01"]),
    ("in November 2025 and in December", ["2025-11-01", "2025-12-01"]),
]


@pytest.mark.parametrize(("text", "firsts"), table(SEVERAL))
def test_several_times_each_in_its_own_year(text, firsts):
    assert [str(m.first) for m in dates(text, TODAY).mentions] == firsts


SATURDAY, SUNDAY = date(2026, 11, 28), date(2026, 11, 29)
AT_THE_WEEKEND = [
    ("last weekend", SATURDAY, "2026-11-21", "2026-11-22"),
    ("last weekend", SUNDAY, "2026-11-21", "2026-11-22"),
    ("the weekend before last", SUNDAY, "2026-11-14", "2026-11-15"),
    ("this weekend", SATURDAY, "2026-11-28", "2026-11-28"),
    ("this weekend", SUNDAY, "2026-11-28", "2026-11-29"),
]


@pytest.mark.parametrize(
    ("text", "today", "first", "last"),
    [pytest.param(*row, id=f"{row[0]}, said on {row[1]:%A}") for row in AT_THE_WEEKEND],
)
def test_a_weekend_told_at_the_weekend(text, today, first, last):
    (mention,) = dates(text, today).mentions
    assert (str(mention.first), str(mention.last)) == (first, last)


def test_december_before_january_is_of_the_year_before():
    assert [str(m.first) for m in dates("december and january 2026", TODAY).mentions] == [
        "2025-12-01",
        "2026-01-01",
    ]


CORRECTIONS = [
    ("it was May not March", ["May"]),
    ("no sorry, it wasn't April, it was June", ["June"]),
    ("i told you october but its november", ["november"]),
    ("it says September but it was December", ["December"]),
    ("it were never December, it were January", ["January"]),
    ("not two years ago, two months ago", ["two months ago"]),
]


@pytest.mark.parametrize(("text", "words"), table(CORRECTIONS))
def test_a_time_that_is_put_right_is_left_out(text, words):
    assert [m.words for m in dates(text, TODAY).mentions] == words


def test_the_words_are_those_that_were_typed():
    text = "It began, I think, on the 16th of NOVEMBER, at noon"
    (mention,) = dates(text, TODAY).mentions
    assert text[mention.start : mention.end] == mention.words == "the 16th of NOVEMBER"


def test_a_bare_weekday_after_an_older_date_belongs_to_that_time():
    found = dates("She went in on 3 March 2024. On Tuesday they moved her.", TODAY)
    assert [m.words for m in found.mentions] == ["3 March 2024"]


def test_an_exact_day_stands_for_the_month_it_lies_in():
    found = interval_of(dates("it was May, I've the letter, 14 May 2026", TODAY), TODAY)
    assert (found.first, found.last, found.precision) == (
        date(2026, 5, 14),
        date(2026, 5, 14),
        Precision.DAY,
    )


def test_the_interval_runs_from_the_first_day_to_the_last():
    found = interval_of(dates("April and May 2026", TODAY), TODAY)
    assert (found.first, found.last) == (date(2026, 4, 1), date(2026, 5, 31))
    assert found.precision is Precision.MONTH
    assert found.still_going_on is False


def test_the_interval_of_what_goes_on_has_no_end():
    found = interval_of(dates("since April 2024 up to now", TODAY), TODAY)
    assert found == (date(2024, 4, 1), None, Precision.MONTH, True)


def test_the_interval_leaves_out_days_to_come():
    found = interval_of(dates("It was in March. My scan is on 4 January 2027.", TODAY), TODAY)
    assert (found.first, found.last) == (date(2026, 3, 1), date(2026, 3, 31))


def test_no_time_is_no_interval():
    assert interval_of(DateMentions(), TODAY) == (None, None, Precision.UNKNOWN, False)


@given(st.dates(min_value=date(2012, 1, 1), max_value=TODAY))
def test_every_day_is_read_back_as_it_was_written(day):
    for text in (
        day.strftime("%d/%m/%Y"),
        f"{day.day} {day:%B %Y}",
        f"the {day.day}th of {day:%B}, {day.year}",
        day.isoformat(),
    ):
        (mention,) = dates(text, TODAY).mentions
        assert (mention.first, mention.last) == (day, day)


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text):
    for mention in dates(text, TODAY).mentions:
        assert text[mention.start : mention.end] == mention.words
        assert mention.last is None or mention.first <= mention.last


@given(st.integers(min_value=1, max_value=40))
def test_some_weeks_ago_lies_about_that_day(weeks):
    (mention,) = dates(f"{weeks} weeks ago", TODAY).mentions
    assert mention.first <= TODAY - timedelta(weeks=weeks) <= mention.last
