"""The orders English words for times stand in, one reading a line.

A line that begins with blanks continues the one before. What stands first wins at its place. The class names are
those of english_words.py and lexing.py, ``$name`` is a macro, and a name with a colon names a part for the readings;
see grammar.py.
"""

MACROS = {
    # talks "end next week" and "end May 3": a verb
    "part": "the? (edge|end) of|(the end|(?<!to) end) (?!this|last|next|coming|$mon $day|$day of? $mon) dash?|end dash"
    "|(the|very)? early (dash|in|part of)?|the? (earlier|later) in?",
    "early": "the? (edge|end) of|(the|very)? early (dash|in|part of)?",
    "way": "way:(ago|hence)|way:(earlier|later) (?!than)",
    "about": "approx|(?<!(small|num|percent)) against|some|upto"
    "|(?<=(at|for|in|within|after)) over (?=(small|num|a|half))",
    "to": "to|dash|until",
    "mon": "month|abbr",
    "day": "small|ordinal",
    "nth": "ordinal|last|final|first",
    "count": "small|num|few",
    "time_units": "units|quarters|clockunits",
    "any_unit": "unit|quarter|clockunit|units|quarters|clockunits",
    "ways": "this|last|past|next|coming|previous|following|latest",
    "toward": "this|last|past|next|coming|previous|following|current|latest|that|same",
    "other_day": "(this|coming|last|next|previous|following|the)* (weekday|shortday) comma?",
    "wday": "(this|coming|last|next|previous|following|the)* weekday:(weekday|shortday) comma?",
    "year": "(comma|of|in)* the? unit? year:(year|fiscalyear|shortyear) era:bc?",
    "quarter_year": "(of|in|for|comma|possessive)? the? fiscal? year:(year|fiscalyear|shortyear)",
    "ages": "(dash|more)* $any_unit (dash|possessive)? old",
    "clock": "clock:clock ampm:ampm coast?|(?<=(at|to|until)) clock:clock|(?<=at approx) clock:clock"
    "|clock:clock (?=zone)|clock:clock clockunit"
    "|(?<=(at|until|to)) military:(num|year) (clockunit|clockunits)"
    "|clock:clock (in the|at) part:daypart|(?<=clock (to|dash|until|and)) clock:clock|military:(num|year) (?=zone)"
    "|hour:(small|num) oclock (in the|at) part:daypart|hour:(small|num) (ampm:ampm coast?|oclock)"
    "|hour:small noon:noon|noon:noon|hour:small in the part:daypart",
    "on_day": "weekday:weekday (comma? month:$mon day:$day (comma? year:year)?)?|deictic:deictic daypart?"
    "|month:$mon day:$day (comma? year:year)?"
    "|day:$day month:$mon year:year?",
}

RULES = """
# what looks like a time and is none: ages, fractions, sums
none          $about* (a|the|own|this|that)? $count $ages
none          a $ages
duration      (?<=(for|over|within|in)) $about* count:(small|num|few) unit:quarters (?!of)
none          $about* (a|the)? $count dash? quarters (of (?!(a|the) (unit|clockunit))|(?!of))
none          (a|the|own)? quarter dash
none          the? ordinal half num
none          (a|small|num) dash? quarter of (?!a unit|the unit|a clockunit)
none          (?<=(to|other)) last (?=$about* (small|num|few|units|clockunits))
none          age $about* $count (($to|or|and) $count)? $any_unit?
none          $about* $count ($to $count)? $any_unit of age
none          year (?=open year close)
none          (?<=(dash|slash) (small|num)) fiscal unit
none          currency stop? (year|small|num)
none          number_sign stop? (year|small|num) (?!(more|dash)* $any_unit|$mon|ampm)
none          (?<=number_sign (year|small|num) (and|or|to|dash)) (year|num)
# times of day
clock         iso:iso comma? clock:clock zone?
clock         $part? $about* $clock zone? comma? $on_day
clock         $about* $clock zone? toward:(this|that|last|next) part:daypart
clock         (?<=(at|approx)) $about* hour:small toward:(this|that|last) part:daypart
clock         (?<=(at|approx)) hour:num in the part:daypart
clock         $about* (hour:small|clock:clock) (?=($to|and|or) until:(small|num|clock) ampm:ampm zone?
              (at|comma)? $on_day)
clock         $about* (hour:small|clock:clock) (?=($to|and|or) until:(small|num|clock) ampm:ampm)
clock         clock:clock (?=($to|and) clock zone?)
clock         $about* $clock zone? (?=open (num|year|small|clock) zone close comma? at? $on_day)
clock         $about* $clock (?=open zone close comma? at? $on_day)
clock         $about* $clock zone? (?=($to (clock|noon|small) ampm? zone?)? at $on_day)
clock         $about* $clock zone?
# parts of a day
daypart       $part? (the|that)? part:daypart of $wday? month:$mon day:$day (of|comma)?
              toward:(this|last|next) unit:unit
daypart       $part? (the|that)? part:daypart of $wday? day:$day month:$mon (of|comma)?
              toward:(this|last|next) unit:unit
daypart       $part? (the|that)? part:daypart of $wday? day:$day month:$mon (comma? year:year)?
daypart       $part? (the|that)? part:daypart of $wday? month:$mon day:$day (comma? year:year)?
daypart       $part? (the|that)? part:daypart of weekday:weekday
small_hours   the? early:early part:daypart? clockunits of $wday? day:$day month:$mon (comma? year:year)?
small_hours   the? early:early part:daypart? clockunits of $wday? month:$mon day:$day (comma? year:year)?
small_hours   the? early:early part:daypart? clockunits of (weekday:weekday|deictic:deictic) daypart?
daypart       $part? (the|last|this|next)* weekday:weekday part:(daypart|noon|dawn)
daypart       weekday:weekday in the part:daypart
daypart       $part? deictic:deictic part:daypart
daypart       $part? part:daypart deictic:deictic
daypart       $part? (the|that (?=same))? toward:$toward part:daypart
daypart       $part? tonight:tonight
daypart       early dash? part:daypart
daypart       $part? part:(daypart|dawn) weekday:weekday
daypart       $part? part:dawn deictic:deictic
daypart       part:overnight weekday:weekday
overnight     part:overnight (?=stop|comma|gap|close|at|in|to|until|of|and|or|for|after|before)
overnight     part:overnight (?!.)
overnight     (?<=(at|in)) part:overnight
some_daypart  (?<=at) part:daypart
daypart       (?<=in) the part:daypart
daypart       (?<=(until|at)) the part:daypart ((?=stop|comma|gap|close|and|at|in|until|to)|(?!.))
daypart       (the? (edge|end) of|(the|very)? early in) the part:daypart
daypart       early in the part:daypart
daypart       part:dawn (?=at $on_day)
daypart       (?<=(at|before)) part:dawn
weekdays      weekday:weekday part:dayparts
# days
every         every day:$day month:$mon
every         every month:$mon day:$day
every         every season:(season|fall)
every         every holiday:holiday
date          $part? iso:iso
date          $part? numeric:numeric
date          $wday? the? day:(small|ordinal) (?=($to|and|or|slash) the? $other_day? (small|ordinal) of?
              month:$mon (comma? year:year)?)
date          $wday? the? day:(small|ordinal) (?=comma (small|ordinal) (comma (small|ordinal))? comma?
              and (small|ordinal) of? month:$mon (comma? year:year)?)
date          $wday? day:(small|ordinal) of? month:$mon (?=($to|and) $other_day? (small|ordinal) of? $mon
              comma? year:year)
date          $wday? month:$mon day:small (?=($to|and) $other_day? $mon small comma? year:year)
date          $wday? month:$mon day:small (?=($to|and) small comma? year:year)
date          day:small dash month:$mon dash (year:year|short:(small|num))
date          $wday? month:$mon day:(small|ordinal) (of|comma)? toward:(this|last|next) unit:unit
date          $wday? day:(small|ordinal) of? month:$mon (of|comma)? toward:(this|last|next) unit:unit
date          $part? $wday? the? day:(small|ordinal) of? month:$mon $year?
date          $part? $wday? month:$mon day:(small|ordinal) (?!$any_unit|percent|slash|old) $year?
date          (the|this) day:ordinal word:unit of month:$mon $year
nth_weekday   $part? the? nth:(ordinal|last|final) weekday:weekday (of|in) month:$mon $year?
same_month    (?<=$mon (small|ordinal) ($to|and|or)) day:(small|ordinal) (?!$mon|$any_unit|percent|dash) (comma?
              year:year)?
same_month    the day:ordinal of that unit
day_of_month  (?<=at) the day:ordinal (?=stop|comma|gap|close|at|until|to)
same_month    the day:ordinal of the? toward:$toward unit:unit
holiday       $part? the? year:year holiday:holiday
holiday       $part? toward:$toward? holiday:holiday ((comma|of)? year:year)?
# quarters told by their months
months        $part? the? month:$mon dash? $to dash? until:$mon unit:(period|quarter) $year?
month_quarter the? month:$mon unit:quarter $year?
# months
date          (the|this)? toward:(this|last|next|following|previous|coming) month:$mon day:(small|ordinal)
              (?!$any_unit|percent|slash|old)
month         $part? month:$mon (?=($to|and|or|slash) $part? until:$mon (comma|of)? year:year)
month         $part? month:$mon (dash|slash) year:year
month         year:year month:month (?!small|ordinal|year)
month         (?<=in) month:abbr
month         year:year dash digits:small (?!$any_unit|percent|comma num|dash|slash)
month         $part? month:$mon $year
week_of       (the|this)? unit:unit (of|edge|end) at? (weekday comma?)? month:$mon day:(small|ordinal) $year?
week_of       (the|this)? unit:unit (of|edge|end) at? (weekday comma?)? day:(small|ordinal) of? month:$mon $year?
nth_unit      $part? the? nth:(ordinal|last|final) unit:(unit|weekend) (of|in) month:$mon $year?
nth_unit      $part? the? nth:(ordinal|last|final) unit:unit (of|in) the? word:unit? year:year
nth_unit      $part? the? nth:(ordinal|last|final) unit:unit (of|in) (the|own)? toward:$toward? word:unit
month         $part? the unit of month:$mon $year?
month         $part? month:$mon (of|in)? the? toward:$toward unit:unit
month         $part? (the|this|own)* toward:$toward month:month
month         $part? month:month (?!of)
# days of the week
weekday       $part? (the|this)? toward:$toward weekday:weekday (?!comma? $mon (small|ordinal))
weekday       $part? weekday:weekday of? toward:(this|next|last) unit:unit
every         the? nth:(ordinal|last|final) weekday:weekday (of|in) every unit
every         every (alternate|ordinal)? weekday:weekday part:(daypart|dayparts)?
weekday       $early? weekday:weekday
weekdays      (?<=at) weekday:weekends
every         every month:month
weekdays      weekday:weekdays
# seasons
season        $part? (the|more)* season:(season|fall) $year
season        $part? the? season:(season|fall) of the? toward:$toward unit:unit
season        $part? (the|this)? toward:$toward season:season
season        $part? (the|this)? toward:(this|last|past|next|coming|previous|following)
              season:fall
season        $part? the? season:season (?=(and|or|to|dash|slash) $part? the? (season|fall) of? year:year)
season        $part? (the|early) season:(season|fall) (?!of)
season        (?<=in) season:fall
season        year:year season:season
season        (?<=(in|at|until)) season:season (?!of)
loose_season  season:season (?=other|and|dash)
season        $part? season:season (?!of)
season        $part the season:season
# quarters and halves
ended         (the|own)? fiscal? quarter (?=ended month:$mon)
decade        the? (ordinal|last) half of $part? the? decade:decade
century       the? (ordinal|last) half of the? nth:ordinal dash? unit:unit
quarter       $part? the? fiscal? dash? nth:ordinal dash? (fiscal|unit)*
              quarter:(quarter|half|quarters|halves) $quarter_year
quarter       $part? the? fiscal? year:year fiscal? nth:ordinal dash? quarter:(quarter|half)
quarter       $part? the? nth:(last|final) dash? quarter:(quarter|half) (of|in) fiscal? year:(year|fiscalyear)
quarter       $part? the? nth:(last|final|ordinal) dash? quarter:(quarter|half) (of|in)? (the|own)?
              toward:$toward fiscal? unit:unit
quarter       $part? the? toward:$toward unit:unit possessive fiscal? nth:(ordinal|last|final) dash?
              quarter:(quarter|half)
quarter       $part? the? nth:(ordinal|last|final) dash? quarter:half of the unit:unit
quarter       $part? fiscal? nth:ordinal dash quarter:(quarter|half|quarters|halves)
quarter       $part? the? fiscal? dash? nth:ordinal (fiscal|unit)*
              quarter:(quarter|half|quarters|halves) (?!of)
quarter       $part? the? fiscal? dash? nth:ordinal (fiscal|unit)* quarter:(quarter|quarters)
quarter       (the|own)? nth:ordinal (?=(and|to|dash|or) ordinal quarter:(quarter|half|quarters|halves) (of? fiscal?
              year:year)?)
quarter       figure:(quarterfigure|quarternumber) (?=($to|and|or|slash) (quarterfigure|quarternumber) (of|in|comma)?
              fiscal? year:year)
quarter       $part? fiscal? figure:(quarterfigure|quarternumber) (of|in|comma)? toward:(this|last|next) unit:unit
quarter       $part? fiscal? figure:(quarterfigure|quarternumber)
              ((of|in|comma|possessive|slash|dash)? fiscal? year:(year|fiscalyear))?
quarter       $part? year:(year|fiscalyear) figure:quarterfigure
quarter_code  code:quartercode
# a year before the quarter spoken of
year_ago      (the|a|own)* comparable? unit dash (ago|earlier) nth:ordinal dash? (quarter|period)
year_ago      (the|a|own)* comparable? unit dash (ago|earlier) unit:(quarter|period|unit)
month_ago     the (comparable|same) word:unit (of|in|a)? (last unit:unit|unit:unit (ago|earlier)|the
              (previous|past) unit:unit)
year_ago      the (comparable|same) unit:(period|quarter|unit) (of|in)? (last|previous) unit
year_ago      the (comparable|same)? unit:(period|quarter) (of|in)? (last unit|a unit (ago|earlier))
year_ago      unit dash (ago|earlier)
year_ago      last unit possessive unit:quarter
year_ago      (the|a|own)* previous dash unit unit:(quarter|period)
year_quarter  the year:year unit:(period|quarter)
year_quarter  the (same|comparable) unit:(period|quarter) of year:year
this_quarter  the latest period
# counted times
beyond        the unit:(unit|quarter|weekend) before last (?!weekday|month|unit)
beyond        the unit:(unit|quarter|weekend) after the? next (?!weekday|month|unit)
day_ago       $about* count:(a|small|num) unit:$any_unit way:ago deictic:deictic
day_ago       $about* count:(a|small|num) unit:$any_unit way:ago this word:unit
weekday_ago   count:(a|small|num) unit:(unit|units) way:ago at? weekday:weekday (?!daypart)
season_ago    $about* count:(a|small|num) unit:(unit|units) way:ago this season:(season|fall)
stepped       $about* (a half:half|half:half a?) unit:$any_unit $way
stepped       $about* count:(small|num) dash? and? dash? a? dash? half:half unit:$any_unit
              $way
stepped       ($about|over)* count:(a|small|num|few) more? unit:$any_unit (or so)?
              $way
stepped       $about* count:(a|small|num) unit:$any_unit and a half:half $way
frame         $about* count:(a|small|num|few) unit:$any_unit possessive frame:time
stepped       $about* count:(small|num|few) unit:weekends way:ago
stepped       (few|some)? unit:(units|quarters|clockunits) $way
stepped       count:(a|small|num) unit:$any_unit way:before ((?=comma|stop|gap|close|to|and|at|in)|(?!.))
stepped       the unit:(unit|daypart) way:(before|after)
              ((?=comma|stop|gap|close|and|dash|in|at)|(?!.))
# stretches from or up to now
frame         $about* (the|own|these)* frame:$toward (few|more)* low:(small|num) (or|to|dash)
              count:(small|num) more? unit:$any_unit
frame         $about* (the|own|these)* frame:($ways|$nth) count:(small|num|few) (?!dash (unit|clockunit))
              (open (small|num) close)?
              (more|fiscal|dash)* unit:$any_unit (or so)?
frame         (the|own|these)* frame:(coming|past|last|following|next|previous|recent)
              unit:(units|quarters|clockunits) ((and|or) units)?
frame         (the|own)* frame:(next|coming|past|last) unit:(unit|clockunit) or (small|num) (?!$any_unit)
frame         (the|own)* recent unit:(units|quarters|clockunits)
frame         $about* (the|own|these)* frame:$toward count:(small|num) dash? and? dash? a? dash? half:half dash?
              unit:$any_unit
frame         the? (units (and|or))* unit:units frame:ahead
frame         the unit:unit frame:ahead
frame         (the|this|own)* frame:(past|last|next|coming) unit:clockunit
# the unit that is pointed at
toward        $part? (the|own|this|that (?=same))* toward:$toward (more|coming|past|ongoing)* fiscal?
              unit:(unit|quarter|weekend) (or so)?
toward        $part? present fiscal? unit:(unit|quarter)
toward        $part the fiscal? unit:(unit|quarter)
toward        (edge|end) of unit:(unit|quarter)
toward        early dash unit:unit
toward        (the|own)* unit:(unit|quarter) possessive (edge|end)
year          the? unit:yearend year:year
toward        $about* (the|own)* unit:yearend
weekend       the weekend
year          year:year unit:yearend
# decades, centuries, years
decade        $part? the? decade:decade
century       $part? the? nth:ordinal dash? unit:unit era:bc?
century       $part? the? nth:ordinal (?=(and|or|$to) the? early? ordinal unit:units)
century       (?<=ordinal (and|or|to|dash|until)) $part? nth:ordinal unit:units era:bc?
year          $part? (the|current)* fiscal? (unit dash?)? fiscal? year:fiscalyear
year          $part? the? (fiscal|more)? unit year:year
year          $part? the? fiscal unit year:(small|num)
year          $part? the? fiscal unit open fy close year:year
year          $part? the? year:year (fiscal|more) unit
year          (?<=year (dash|slash)) year:year (?=unit)
year          (?<=(in|of|at)) year:shortyear
year          (?<=shortyear (and|or|to|dash)) year:shortyear
new_year      the newyear (?!possessive)
year          $part? the? fiscal year:year
year          the unit year:num
year          $about* year:(year|small|num) era:bc
year          year:(small|num) (?=(to|dash) (year|num) era:bc)
year          era:bc year:(year|num|small) (?!dash|slash|stop num|$any_unit|percent)
year_pair     (?<=year:(year|fiscalyear) (dash|slash)) pair:(small|num) (?!$any_unit|percent|comma num|dash|slash)
year          $part? approx? year:year (?!$any_unit|percent|dash unit|zone)
# sets
every         every count:(ordinal|alternate|small|num|few)? (more|fiscal)* unit:($any_unit|weekend|daypart)
every         every half:half unit:(unit|clockunit)
every         every count:(small|num) (or|to|dash) (small|num) unit:$any_unit
every         a? (small|num|few)? times unit:unit
every         $about* (small|num|few) (units|clockunits) (a|every) unit:unit
every         (?<=(num|small)) a unit:(unit|clockunit)
adverb        adverb:adverb
adverb        adverb:annual (?=basis)
adverb        adverb:quarterly (?=basis|stop|comma|gap|at|in|to|and)
# lengths
duration      (count:(small|num|few) dash)? unit:$any_unit dash long
duration      unit:longunit
duration      (?<=(in|over|at) the) unit:(units|clockunits) (?=before|after|that|following|previous)
duration      (?<=over) the unit:units ((?=comma|stop|gap|close)|(?!.))
sum           $about* count:(small|num|a) unit:$any_unit comma? and? count_two:(small|num) unit_two:$any_unit
              (comma? and? count_three:(small|num) unit_three:$any_unit)?
duration      $about* (a|count:(small|num)) unit:(unit|clockunit) and a? half:half
duration      $about* count:(small|num|a) dash? and dash? a dash? half:half (dash|long)* unit:$any_unit
duration      (the|a) count:(small|num|few) dash? unit:unit period
duration      $about* count:(small|num|few) (open (small|num) close)? (more|dash)*
              unit:(unit|quarter|clockunit) (?!old|dash)
duration      $about* (the|own|a|this|another)* low:(small|num) dash? (to|or|dash) dash? count:(small|num)
              more? unit:$any_unit (?!old)
duration      $about* low:(small|num) dash? (to|or|dash) dash? count:(small|num) dash
              unit:(unit|quarter|clockunit) (?!dash? old)
duration      $about* (the|own|a|this|that|those|these|another)* count:(small|num|few) fraction:fraction
              more? dash? unit:$any_unit
duration      $about* (the|this|those|these|another|a)* count:(small|num|few) (open
              (small|num) close)? (and a half:half)? (more|fiscal)* unit:$time_units (and a half:half)? (or so)?
duration      $about* (a half:half|half:half a?) dash? unit:(unit|quarter|clockunit)
duration      $about* (a|small|num) dash? half:quarter (of a|of the)? unit:(unit|clockunit)
duration      $about* count:(small|num) dash? half:quarters of (a|the) unit:(unit|clockunit)
duration      $about* a unit:unit or (small|num) (?!$any_unit)
duration      $about* count:(small|num) or more unit:$any_unit
duration      some unit:(units|quarters|clockunits)
duration      ($about|over)+ a more? unit:(unit|clockunit)
duration      a more* unit:(unit|clockunit) (?!old|dash)
duration      unit:units (or|and) units
duration      (?<=(for|over|within|in)) unit:(units|clockunits)
duration      the more? fiscal? unit:unit (?=(ended|(to|until) (small|ordinal)? $mon))
duration      another more? unit:(unit|clockunit)
duration      unit:units
unit          the more? unit:unit (?!dash)
this_quarter  (the|own) quarter (?!dash)
unit          the? fiscal unit:unit (?!dash)
# the day of speaking; past, present and future
day           ($early|earlier|later)? deictic:deictic
ref           the past (?!$any_unit|small|num|few)
ref           ref:ref
ref           ref:present (?!other|few|num)
ref           ref:(recent|current)
frame         frame:future unit:(units|quarters)
"""
