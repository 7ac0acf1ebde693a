# SPDX-License-Identifier: Apache-2.0
"""Illness and injury: life in danger now, or care needed today."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import IS, LONG_AGO, PERSON, Rule
from actions.domain.reading.words import phrases

_DRUG = (
    r"insulin|medication|medications|medicine|medicines|tablets|tablet|pills|antibiotics|antibiotic|painkillers|"
    r"pain relief|painkiller|inhaler|inhalers|oxygen|methadone|script|prescription|morphine|steroids|steroid|"
    r"hydrocortisone|chemo|chemotherapy|epipen|epi pen|dialysis|clozapine|lithium|warfarin|blood thinners|"
    r"blood thinner|apixaban|anti coagulants|anticoagulants|heart tablets|seizure tablets|seizure medication|"
    r"epilepsy (tablets|medication|medicine)|parkinson 's (medication|tablets|drugs)|parkinsons (medication|tablets|drugs)|parkinson|"
    r"levodopa|madopar|keppra|epilim|diazepam|antipsychotics?|depot|anti rejection|immunosuppressants|creon|"
    r"feed|feeds|peg feed|drip|eye drops|patches|injections?|subutex|buprenorphine|gabapentin|pregabalin|"
    r"antidepressants|sertraline|heart medication|blood pressure (tablets|medication)|thyroxine|nebuliser"
)
_WHOSE = r"my|her|his|their|the|mum 's|dad 's|nan 's|our|any|its|husband 's|wife 's|son 's|daughter 's|baby 's"
_WOUND = (
    r"wound|wounds|stoma|stitches|leg|legs|foot|feet|toe|toes|finger|hand|arm|line|picc line|catheter|peg|site|ulcer|ulcers|"
    r"infection|eye|ear|tooth|abscess|drain|scar|section|incision|dressing|sore|sores|heel|pressure sore|bed sore|"
    r"bedsore|stump|breast|cellulitis|lump|burn|cut|skin|tube|cannula|operation wound|surgical wound|knee|hip|belly|tummy|gum|face"
)
_DAYS = r"today|yesterday|since|for (\\d+|two|three|four|five|six|a few|several|the last|the past|nearly|over|days|a couple|a week|about|more)|now|this morning|all (day|night|weekend)|tonight|last night|still|in (two|three|four|\\d+) days|\\d+ days"

_LIFE = phrases(
    """
    (not|stopped|hardly|barely|n 't|quit) (even |really )?(breathing|breathe)
    not breathing( right| properly)?
    can not (even |hardly |really )?(breathe|breath|get .. breath|catch .. breath)
    (struggling|fighting|gasping|trying) (to breathe|for breath|for air|to get .. breath)
    breathing (is|has|'s) (all )?(funny|gone|going|very shallow|shallow|really|laboured|fast|weird|stopping|stopped)
    (is|has|'s|are|am|keeps|just|i am|and) (just |now |gone |still |also |completely )?(unconscious|unresponsive|collapsed|passed out|blacked out|slumped|slumped over|choking|convulsing|fitting|seizing|out cold|lifeless|not conscious|comatose)
    (unconscious|unresponsive|collapsed) (on|in|and|at) the floor
    (having|have|is having|has just had|have just had|just had|just having|i think .. had) (a |an |another )?(.. )?(heart attack|cardiac arrest|stroke|seizure|fit|anaphylactic shock|anaphylaxis|asthma attack|severe allergic reaction|massive allergic reaction|bad allergic reaction|allergic reaction|brain bleed|fits|seizures)
    has a (fit|seizure) and
    (will not|can not|could not|not|unable to) (be woken|wake|wake up|wake (him|her|them|mum|dad)( up)?|rouse|rouse (him|her)|come round|come around|waking up|responding|respond)
    not responding( to (me|us|anything|anyone|voice))?
    no pulse
    (can not|not) find .. pulse
    (lips|face|hands|fingers|mouth|he|she|baby|round the mouth|they) (is |are |has |have |'s |all |gone |turned |going |turning |and )*(blue|grey)( (round|around) .. (mouth|lips))?
    (gone|going|turned|turning|went all) (all |very |completely |really )?(blue|grey|floppy|limp|stiff|purple)
    (is|'s|has gone|and|are) (all |very |really )?floppy
    (chest pain|chest pains|pain in (my|his|her|the) chest|pains in (my|his|her|the) chest|crushing (pain|chest)|chest is (really |very |so )?tight|chest (feels |is )?(tight|crushing)|tightness in (my|his|her) chest|pain (down|in) (my|his|her) (left )?arm|heavy chest|chest is (killing|hurting))
    (my |his |her |one side of (my|his|her) )?(face) (has |is |'s )?(dropped|drooping|droopy|drooped|droops|fallen|gone numb|numb|lopsided)
    (half|side) .. face .. (numb|dropped|drooping|fallen)
    can not (lift|move|raise|feel) (my|his|her|their) (left |right |one )?(arm|arms|face|side)
    can not feel (my|his|her) (legs|arms|face|body|hands and)
    (speech|words) (has |is |have |are |'s )?(gone|slurred|slurring|all slurred|slurry|funny|jumbled)( funny)?
    slurring (his|her|my|their) (speech|words)
    think .. (stroke|heart attack|sepsis shock|dying)
    (bleeding|bleed|bleeds) (heavily|badly|loads|a lot|everywhere|to death|out|from (his|her|my|the) (head|mouth|neck|ears?|eye|nose and|back passage|bottom)|really bad|non stop|so much|profusely|like mad|and it will not|and will not)
    blood (is |'s )?(everywhere|pouring|gushing|all over|coming out|spurting|won 't stop|will not stop)
    (pouring|gushing|covered) (with |in |of |out )?blood
    lots of blood
    (will not|wo n 't|can not|does not|not) stop (the )?(bleeding|fitting|seizing|choking|seizure|blood)
    (blood|bleeding|seizure|fit|fitting|seizing) .. (it )?(will not|does not|is not|has not|not) (stop|stopping|stopped|end|slow)
    (vomiting|coughing|throwing|spitting|bringing|sicking|being sick|puking|peeing|passing|coughed|cough) (up )?(lots of |fresh |bright red |loads of )?blood
    soaking through .. (towel|towels|pad|pads|sheet|bed)
    throat (is |has |'s )?(closing|swelling|swollen|closed|tightening)( up)?
    tongue (is |has |'s )?(swelling|swollen)
    swallowed (.. )?(bleach|battery|batteries|poison|a magnet|magnets|cleaning fluid|detergent|antifreeze|a coin|a needle|glass|button battery|weedkiller|rat poison)
    drunk (.. )?(bleach|antifreeze|poison|weedkiller|cleaning fluid)
    taken something and
    (need|needs|want|send|sending|get|call|ring|please|calling) (us |me |him |her |for )?(an )?ambulance (now|here|right now|asap|urgently|quick|please|immediately|straight away|sent)?
    (send|please send) (help|someone|somebody|police|an ambulance)
    (is|'s|am) dying (in front|now|please|and no|and they|here|right|on me|.. please|$)
    (my|dad|mum|nan|he|she|husband|wife|grandad|gran) (is|'s) dying
    rash .. (not|n 't) (fade|disappear|go)
    (waters|water) (have |has )?(broke|broken|gone) .. (weeks|bleeding|cord|green|early)
    weeks (pregnant|gone) .. bleed\\w*
    bleed\\w* .. weeks (pregnant|gone)
    (sugar|sugars|blood sugar|blood sugars|glucose|bm|bms) (is|are|'s|has dropped to|down to|dropped to|at|of) (only |just |down to )?([0-3]|[0-2] . \\d|3 . [0-4]|2\\d|3\\d|hi|too low|really low|dangerously)
    (drifting|going|slipping) in and out
    (losing|lost) consciousness
    (going to|about to|gonna|feel like .. going to|might) (pass out|faint|black out|collapse)
    (has|have|'s|is) just (had a fall|fallen|fell|collapsed|been stabbed|been hit|been run over|cut|burned|fainted)
    (burned|burnt|scalded) (badly |really badly )?(just now|right now|now)
    (fell|fallen|fall) .. (mins|minutes|minute|min|hour) ago
    (on|lying on) the floor .. (can not (move|get up)|not moving|freezing|unconscious|bleeding|still|now|drifting|for hours and)
    (help|save) (him|her|me|us) .. (dying|breathe|now|please)
    help (my|me) .. (swallowed|choking|dying|breathe|bleeding|collapsed|unconscious|burning)
    (heart|his heart|her heart) (has |is )?(stopped|stopping)
    (cord|arm|leg|foot) (is |has )?(come out first|hanging off|prolapsed)
    electrocuted
    collapsed
    """,
    person=PERSON, IS=IS)
_LIFE_PAST = phrases(
    """
    (in|since|during|back in|of|all through|around|early|late|mid|until|by|last|on the \\d+(st|nd|rd|th)?( of)?|\\d+(st|nd|rd|th)?|that) ({m}|may)
    (in|since|back in|during|of) (19|20)\\d\\d
    (19|20)\\d\\d
    (was|were|had been|could not|did not|couldn 't|nearly|almost|would have|could have|would|should have|if|used to|when|had|took|died|passed|said|thought|went|got|apparently|told|ignored|missed|recovered|because i)
    last (week|month|year|summer|winter|spring|autumn|christmas|easter|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    (days|weeks|week|months|month|years|year|yrs) ago
    (at the time|back then|that was|this was|yesterday|previously)
    (stairs|asthma|copd|damp|mould|clinic|rehab|appointment|waiting list|aftercare|nurse promised|since (his|her|my) (stroke|heart))
    (fine|ok|okay|better|recovered|safe|home|well|on the mend|recovering) now
    (is|am|are|he 's|she 's) (fine|ok|okay|safe|home)
    (can not|could not) breathe (in (that|the|this) (room|office|flat|house)|for the|with the)
    (on the mend|bored|laugh|laughing|boredom|embarrassment|curiosity|idea|system|trust|nhs|organisation|service|phone|battery|curtain|deadline|heating|funding|talks|meeting|package|computer)
    """, m=r"january|february|march|april|june|july|august|september|october|november|december")

_TODAY = phrases(
    """
    (run|running|ran|runs|completely|totally) out of (.. )?({drug})
    ({drug}) (has |have |is |are |will |'s |they sent )?(run|runs|running|ran) out( tonight| tomorrow| today| now| and|)
    (no|none|without|not any|not got any|have not got any|got no|not got) (.. )?({drug}) (left|at all|until|and|since|for|or|now|today)
    i have none left
    ({drug}) .. (none left|nothing left|have none)
    (no|without) ({drug}) (left )?(since|for|now|until)
    no ({drug})$
    (without|off|missed|missing) ({whose}) ({drug})
    (been |being |left |is |are |am )?without (.. )?({drug})
    no (.. )?({drug}) (left|since|for (\\d+|two|three|four|five|six|a week|days))
    (stopped|stop|stopping|withholding|withheld|withhold|refusing|refused|refuse|denying|denied|cut off|taken away|took away|taken (him|her|me) off|not giving|not given|will not give|will not let|would not give|not letting|cancelled|delayed|won 't give) (to give |to prescribe |to do |to let |me |him |her |them |us |mum |dad |have |my husband |my wife |.. have )*(an |a |an emergency )?({whose})? ?(husband |wife |husband 's |wife 's )?({drug})
    (will not|not going to|refuse to|refuses to|refusing to|not) (give|giving|prescribe|prescribing|do|issue|let|supply|release|dispense) .. ({drug})
    (has|have|had) (not|no) (had|been given|taken|received|got|been getting|being given) (any |her |his |my |their |the |anything |his normal |her usual |.. )?({drug}) ... (days?|since|yesterday|week|today|now|morning|hours|tonight)
    (has|have) (not|no) (had|been given|received|got) (any |her |his |my |their |the )?({drug})
    (no one|nobody|not) (has |have )?(given|giving|gave) .. ({drug}) .. (since|for|days|today|yesterday|two|three)
    ({drug}) (has |have )?(not|never) (come|came|been|arrived|turned|delivered|been delivered|turned up|been given|here)
    ({drug}) since (monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last|the|she|he|i|this)
    missed (\\d+|two|three|four|five|six|a few|several) (days|doses|injections)
    (stopped|taken off|cut) .. ({drug}) (suddenly|overnight|cold turkey|with no warning|dead)
    (rattling|withdrawing|withdrawals?|cold turkey|clucking)
    ({person}|i|wound|sore|sores|infection|leg|foot|pain|condition|symptoms|it|breathing) (is|are|am|'s|keeps|keep|just keeps|only) (still |just |now |really |so |very |slowly |rapidly |quickly )?(getting|gets|get|growing|becoming) (a lot |so much |much |even |more and more |more |really |very )?(worse|weaker|sicker|poorlier|confused|poorly|ill|drowsy|frail|breathless)
    getting worse (every day|by the (hour|day|minute)|all the time|and (nobody|no one|no doctor|they|the ward|worse))
    deteriorating( fast| rapidly| quickly| every day| in front)?
    going downhill (fast|rapidly|quickly)?
    ({wound}) (is |are |'s |has |have |looks |look |seems |smells |now |gone |turned |been |has gone |really |very |so |all |getting |become |became |just )*(infected|black|septic|gangrene|gangrenous|green|smelly|stinks|stink|stinking|smells|smelling|oozing|leaking|weeping|burst|burst open|opened up|opened|open|red hot|swollen up|hot and|spreading|pus|purple|rotting|rotten|cold and)
    (smells|stinks) (terrible|awful|rotten|bad|really bad|foul|vile|disgusting)
    (pus|red line|maggots) (coming|going|pouring|oozing|out|up|in|and|$)
    and (there 's|there is|theres) pus
    pus
    red line
    (sepsis|septic|gangrene|meningitis|blood poisoning|dvt|blood clot|pulmonary)
    (temperature|temp|fever) (of |is |was |at )?(over |nearly |about |now )?(38|39|40|41|42)
    (temperature|temp|fever|high fever|high temperature) .. (for (\\d+|two|three|four|five)|days|shivering|shaking|not drinking|won 't come down|will not come down|since|still)
    (has|have|had|'s) (not|no|hardly|barely) (had |eaten |drunk |drank |taken |kept |been given )+(any |anything |a thing |much |any food|food |.. )?.. (days?|since|yesterday|week|hours|today|saturday|sunday|monday|tuesday|wednesday|thursday|friday)
    (not|n 't|stopped|refusing|refuses|won 't|will not) (to )?(eat|eating|ate|eaten|drink|drinking|drunk|feed|feeding|feeding and)( or (eat|eating|drink|drinking|drunk))? .. (for (\\d+|two|three|four|five|six|days|several|a week)|since|now|days|today|yesterday|very sleepy)
    (has|have|is|'s) (stopped|stopping) (eating|drinking|feeding)
    (not|isn 't) (drinking|eating)( or (eating|drinking))?( now| at all|$)
    (had|has|have|got) (no|nothing) (food|drink|water|fluids|to eat|to drink)( or (food|drink|water|fluids|eat|drink|to eat|to drink))? .. (since|for|days|today|yesterday)
    (can not|not|unable to) keep (anything|food|water|fluids|any|it) down
    (been sick|vomiting|throwing up|being sick|diarrhoea) .. (days|since|all night|all day|non stop|constantly)
    (in|is in|am in|'s in) (absolute |total |complete |terrible |constant |real |such |so much |unbearable |excruciating |agonising |severe |awful |horrendous )*(agony|agony now|pain right now|pain now|terrible pain|unbearable pain|severe pain|excruciating pain|awful pain)
    (screaming|crying out|writhing|howling) (in|with|from the) (pain|agony)
    she 's screaming|he 's screaming|is screaming
    (no|without|not got) (pain relief|painkillers|morphine)
    (not|n 't) (passed|pass|had a|been for a|done a|been able to|able to pass|passing) (.. )?(urine|wee|water since|pee)
    can not (pee|wee|pass (urine|water)|go to the toilet at all)
    catheter (is |has |'s )?(blocked|come out|leaking|bypassing|bleeding|not draining|been blocked|stopped)
    (baby|babys|baby 's|bump) (has |is |have |'s )?(not|n 't|stopped) (moved|moving|kicked|kicking|feeding|fed|waking|drinking)
    (reduced|no) (fetal |baby )?movements?
    (lost|losing|gone) (my|his|her|the|all) (sight|vision|eyesight|hearing)( in)?
    (gone|going|went) (blind|deaf)( in| suddenly| this)
    ({wound}|leg|hand|arm|fingers|toes) (has |have |is |are |'s |all )*(gone|turned|going|turning|is|are)? ?(numb|black|blue|white|cold|purple|dead)( and (numb|blue|cold|black|white))?
    (red hot|swollen|hot and swollen|hot) (and |, )?(swollen|red|hard|hot|painful)( up)?
    (hear|hearing|seeing|voices) (them|voices|things|are) (again|back|coming back)
    (feed )?pump (has |is )?(stopped|broken|bleeping|not working)
    (left|been left|is left|being left|on) (without|his own with no|her own with no|his own and no|her own and no|no|their own with no) (oxygen|food|care|heating|water|feed|heat)
    (on|all on) (his|her|their|my) own .. (no|without) (food|care|heating|water|carers|carer|help)
    (carer|carers|nurse|nurses|no one|nobody|agency|no carer|district nurse|district nurses) (has |have |had )?(not|just not|never|did not|just stopped|stopped|came|come|didn 't) ?(turned up|turn up|come|came|been|shown up|visited|coming|arrived) .. (today|since|this morning|last night|yesterday|tonight|for (\\d+|two|three|four|five|six|nine)|no food|on (his|her) own)
    no carer (came|come|has come|turned up|has been|today)
    same (pad|pads|nappy|clothes|bed) since
    (still )?in (the same|a wet|a soiled|a dirty) (pad|bed|nappy) (since|now|for)
    (syringe driver|driver) .. (can not|not|no|won 't|haven 't|can 't)
    (can not|not) get a syringe driver
    the agency just stopped
    (need|needs) (to see )?(a doctor|a nurse|urgent|medical|treatment|seen) (urgently|today|now|right away|asap|straight away)
    need medical (help|attention|treatment)
    (not safe|too ill|too poorly|too weak) to (wait|be left|be on)
    (chest infection|pneumonia) .. (no one|nobody|will not|won 't|refus\\w+|not treating|untreated)
    untreated
    cast .. (numb|blue|swollen|too tight)
    """,
    drug=_DRUG, whose=_WHOSE, wound=_WOUND, person=PERSON)
_TODAY_PAST = phrases(
    """
    (in|since|during|back in|of|all through|around|early|late|mid|until|by|last|through|over|on the \\d+(st|nd|rd|th)?( of)?|\\d+(st|nd|rd|th)?|from|that) ({m}|may|christmas|easter|the summer|the spring|the autumn|the winter)
    (19|20)\\d\\d
    (on|in) (5|\\d+) may
    last (week|month|year|summer|winter|spring|autumn|christmas|easter|night|time)
    (weeks|week|months|month|years|year|yrs) ago
    (at the time|back then|that was|this was|previously|one time|once)
    (died|passed away|healed|recovered|readmitted|inquest|funeral|late (husband|wife|mum|dad|mother|father))
    (fine|ok|okay|better|recovered|safe|home|well|on the mend|sorted|cleared|all right|alright|got them|got it|got some|eating) (now|and|well)
    got (them|it|some) (now|the next|on|in the end|eventually|next)
    (got|had) it the next day
    (when|while) (he|she|i|mum|dad|they) (was|were|had)
    (was|were|did not|didn 't|had|gave|took|missed|ignored|ran|went) .. (in|on) (the |a )?(ward|hospital|a&e|there|a & e)
    (wheelchair|battery|flat|car|petrol|patience|ideas|flu jabs?|stock|service|system|waiting times|waiting list|phone|website|parking|situation|council|economy|heating|food|communication|garden|damp|computer|boiler|lift|relationship|attitude)
    (repeat|cream|book|jab|booked|always late|in the end)
    i was in (agony|a lot)
    pain (is|was) under control
    """, m=r"january|february|march|april|june|july|august|september|october|november|december")
_FIGURE = phrases("""
    (letter|door|deadline|bill|invoice|appeal|application|case|complaint|form|portal|claim|line) (.. )?(has |is )?(stopped|open|opened|gone|cold|dead|worse|black)
    (food|tea|coffee|dinner|room|house|bath|water|meals?|meal) (was|is|were|are) (cold|dirty)
    """)

RULES = (
    Rule(SafetyKind.EMERGENCY_MEDICAL, _LIFE, past=_LIFE_PAST, denied=False),
    Rule(SafetyKind.URGENT_MEDICAL, _TODAY, unless=_FIGURE, past=_TODAY_PAST),
)
