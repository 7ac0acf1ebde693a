# SPDX-License-Identifier: Apache-2.0
"""Illness that needs care today: medicine withheld or run out, getting worse, not eating."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import LONG_AGO, PERSON, Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_DRUG = (
    r"insulin|medication|medications|medicine|medicines|tablets|tablet|pills|antibiotics|"
    r"antibiotic|"
    r"painkillers|painkiller|pain relief|inhaler|inhalers|oxygen|methadone|script|prescription|"
    r"morphine|steroids|steroid|hydrocortisone|chemo|chemotherapy|epipen|epi pen|dialysis|"
    r"clozapine|"
    r"lithium|warfarin|blood thinners|blood thinner|apixaban|anticoagulants|heart tablets|"
    r"seizure tablets|epilepsy (?:tablets|medication|medicine)|parkinson 's (?:medication|"
    r"tablets|drugs)|"
    r"parkinsons (?:medication|tablets|drugs)|levodopa|madopar|keppra|epilim|diazepam|"
    r"antipsychotics?|"
    r"depot|immunosuppressants|creon|feed|feeds|peg feed|drip|eye drops|patches|injections?|"
    r"subutex|"
    r"buprenorphine|gabapentin|pregabalin|antidepressants|sertraline|heart medication|"
    r"blood pressure (?:tablets|medication)|thyroxine|nebuliser|stoma bags?|doses?|heart pills|"
    r"water tablets|drugs|catheters?"
)
_WHOSE = (
    r"my|her|his|their|the|mum 's|dad 's|nan 's|our|any|its|husband 's|wife 's|son 's|daughter 's|"
    r"baby 's|more|an emergency|enough"
)
_PLACE = (
    r"wound|wounds|stoma|stitches|leg|legs|foot|feet|toe|toes|finger|fingers|hand|hands|arm|line|"
    r"picc line|catheter|peg|site|ulcer|ulcers|infection|eye|ear|tooth|abscess|drain|scar|section|"
    r"incision|dressing|bandage|sore|sores|heel|stump|breast|cellulitis|lump|burn|cut|skin|tube|"
    r"cannula|operation site|knee|hip|belly|tummy|gum|face|jaw|ankle|rash|throat"
)
_WHO = (
    rf"{PERSON}|i|we|it|wound|sore|sores|infection|leg|foot|pain|condition|symptoms|rash|breathing"
)
_SOME_DAYS = (
    r"\d+|two|three|four|five|six|seven|nine|ten|a few|several|the last|the past|nearly|over|about|"
    r"days|a couple|a week|almost|more"
)
_STOPPING = (
    r"has stopped|have stopped|stopped|is stopping|are stopping|withholding|withheld|withhold|"
    r"is refusing|are refusing|refusing|refused|refuse|refuses|denying|denied|have cut off|"
    r"taken away|have taken (?:him|her|me) off|not giving|have cancelled"
)
_SINCE = (
    rf"since|today|yesterday|tonight|now|this morning|all day|all night|last night|"
    rf"for ({_SOME_DAYS})"
)

_MEDICINE = phrase_lines(
    """
    (has|have|am|is|'s|are|we are|nearly|almost|just|completely|totally|now|and) (just |now |
        completely |nearly |almost |all )?(run|running|ran) out of (.. )?({drug})
    (run|ran|running) out of (.. )?({drug}) (and|now|today|tonight|can|surgery|the surgery|gp|$)
    ({drug}) (has |have |is |are |will |'s |they sent )+(run|runs|running|ran) out
    ({drug}) .. runs out (tonight|tomorrow|today|this|in)
    (have|has|got|with|and|there is|there are) (got )?(no|none|not any|
        not got any) (.. )?({drug}) (left|at all|until|and|since|for|or|now|today|$)
    (have|has|got|with) none left
    (no|without|been without|be without) (.. )?({drug}) (left )?({since})
    no (.. )?({drug}) left
    (has|have|is|am|are|'s|been) (been )?(left )?(without|off) ({whose}) ({drug})
    (has|have|been|is|am) (been )?left (without|with no) (.. )?({drug})
    (left|sent home|discharged) (without|with no) (oxygen|insulin|pain relief|painkillers)
    on (his|her|my) last (dose|tablet|inhaler|{drug})
    ({stopping}) (to give |to prescribe |to do |to let |giving |prescribing |me |him |her |them |
        us |mum |dad |nan |have |my |husband |wife |son |daughter |an |a |
        emergency )*(({whose}) )?(.. )?({drug})
    (will|would|can|do|does|is|are|am) not (going to |even )?(give|giving|prescribe|prescribing|
        do|issue|let|supply|release|dispense|get|have) .. ({drug})
    (refuse|refuses|refusing|refused) to (give|prescribe|do|issue|supply|dispense) .. ({drug})
    (has|have) (not|no|never) (had|been given|taken|received|got|been getting|being given) (any |
        her |his |my |their |the |anything |.. )?({drug})
    (no one|nobody) (has |is )?(given|giving|gave|gives) .. ({drug}) .. ({since})
    ({drug}) (has|have) (not|never) (come|been|arrived|turned|delivered|turned up)
    ({drug}) since (monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|last|the|
        she|he|i|this)
    missed ({days}) (days|doses|injections)( now| ,|$| in a row| and)
    (stopped|taken off|cut) .. ({drug}) (suddenly|overnight|cold turkey|with no warning|dead)
    (am|is|'s|are|i am) (rattling|withdrawing (and|now|from (.. )?({drug}|opiates|alcohol|heroin)|
        because)|clucking|going cold turkey|in withdrawal)
    (need|needs) (.. )?({drug}) (today|tonight|now|urgently|this morning)
    (can not|can 't) get (.. )?({drug}) (.. )?(filled|anywhere|today|dispensed|from)
    (syringe driver|feed pump|pump|driver|oxygen|concentrator) (has |is |have )?(stopped|broken|
        bleeping|not working|run out|empty|finished)
    (can not|no one can|unable to) get (.. )?(syringe driver|oxygen|pain relief)
    (has|have|not) (not )?(given|giving|had|got|get|gives|give) (him|her|them|me|mum|dad|nan|
        my \\w+) (any|any of|his|her|their|my|
        the)( of)?( his| her| their| my| the)? (.. )?({drug}) (today|since|for|now|yet|in|this|$)
    day (\\d+|two|three|four|five|six|seven) (without|of no|with no|off) (.. )?({drug}|injection)
    """,
    drug=_DRUG,
    whose=_WHOSE,
    since=_SINCE,
    days=_SOME_DAYS,
    stopping=_STOPPING,
)
_MEDICINE_OVER = phrases(
    """
    (got (it|them|some|mine)|came|arrived|sorted|turned up) (now|the next|next|in the end|
        eventually|on|later|after)
    (owed|owe) me
    (wheelchair|battery|flat|petrol|patience|ideas|flu jabs?|vaccines?|stock)
    (repeat|usual|cream|always late)
    (when|while) (he|she|i|mum|dad|they|we) (was|were|had|went)
    (on|in) (the )?(ward|hospital|a&e|a & e|unit) (in|for|last|on)
    (was|were) (on|in) (the |a )?(ward|hospital|a&e)
    (was|were) (stopped|not|out|late|given|left|changed|without|lost)
    (because|as|since|after) the (surgery|pharmacy|chemist|hospital) (lost|forgot)
    (last|this) time
    (would|did|could) not (give|let|prescribe)
    at the right times?
    for the whole stay
    (said|says) (it|it is|its|i|he|she) .. (and|but) .. (never|other|sent)
    """
)

_WORSE = phrase_lines(
    """
    ({who}) (is|are|am|'s|keeps|keep|just keeps|has been|have been) (still |just |now |really |
        so |very |slowly |rapidly |quickly |only )?(getting|gets|get|growing|becoming) (a lot |
        so much |much |even |more and more |more |really |very |so )?(worse|weaker|sicker|
        poorlier|confused|poorly|ill|drowsy|frail|breathless|worse and worse)
    getting worse (every day|by the (hour|day|minute)|all the time|and (nobody|no one|no doctor|
        they))
    (is|are|am|has been|have been|'s) (rapidly |really )?(deteriorating|going downhill|fading|
        wasting away|slipping away|very poorly|seriously ill)
    (infection|rash|redness|it) (is|are|'s) (now )?(spreading|tracking)
    ({place}) (is|are|'s|has|have|looks|look|seems|smells|now|gone|turned|been|come) (is |gone |
        turned |become |been |really |very |so |all |getting |now |become |come |bright |
        a bit )*(infected|black|septic|gangrenous|green|smelly|stinking|smelling|oozing|leaking|
        weeping|burst|opened up|open|opened|red hot|swollen|hot|spreading|purple|rotting|rotten|
        cold|blue|bleeding|blocked|numb|red|apart|like a balloon|abscessed|discharging|out|
        bypassing)
    ({place}) (stinks|stink|smells|smell|reeks)( terrible| awful| rotten| bad| foul| now| and|$)
    smells (terrible|awful|rotten|really bad|foul|vile|disgusting|of rot)
    infected (and|now|but|it|the|wound|$|i|no|nobody|ulcer|leg|stoma)
    (wound|dressing|stoma|bandage) .. (smells|stinks)
    (there is|'s|with|full of|oozing|leaking|and) pus
    pus (coming|pouring|oozing|leaking|everywhere|in|out)
    a red line (going|up|running|tracking|from|on)
    (temperature|temp|fever) (is |of |at |over |has been )+(over |nearly |about |now |at )?(38|39|
        40|41|42)
    (have|has|got|with|had) (.. )?(temperature|temp|fever|high temperature|
        high fever) .. ({since})
    (shivering|shaking) (.. )?(temperature|fever|leaking|infected)
    (have|has|got|is|think|thinks|could be|might be|looks like|sure|worried|'s) (.. )?(sepsis|
        gangrene|meningitis|blood poisoning|dvt|blood clot|a clot|cellulitis|pneumonia|
        kidney infection)
    (she|he|i|it|mum|dad) (has |have |is |'s )?(gone|turning|going) septic
    (has|have) (not|hardly|barely|never) (had |been |eaten |drunk |drank |taken |kept |
        given )+(any |anything |a thing |much |any food |food |.. )?({since})
    (has|have) (not|hardly|barely) (eaten|drunk|drank|had any food|had anything to (eat|drink)|
        had a drink|had any water)
    (is|are|'s|am|has been|been) (not|no longer|still not|refusing to|hardly|barely) (eating|eat|
        drinking|drink|feeding|feed|taking fluids)( or (eat|eating|drink|drinking))?
    not (eating|drinking) (now|anything|at all|for|since|or|and|$)
    (has|have|is|'s) (stopped|stopping) (eating|drinking|feeding)
    (has|have|had|got|been) (no|nothing) (food|drink|water|fluids|to eat|to drink) .. ({since})
    (can|could) not keep (anything|food|water|fluids|any|it|a thing) down
    (been|keeps|being|is|am) (sick|vomiting|throwing up|being sick|vomit) .. ({since})
    vomit(ing)? all (night|day)
    (is|am|are|'s|still|been) in (absolute |total |complete |terrible |constant |real |such |
        so much |unbearable |excruciating |agonising |severe |awful |horrendous )*agony
    (is|am|are|'s|in) (terrible|unbearable|excruciating|severe|awful|so much|agonising|
        horrendous) pain (right now|now|and (no|nobody|they)|$|today|tonight)
    agony (now|right now|today|tonight|and)
    (is|are|am|'s|now|keeps|and) (screaming|crying out|writhing|howling)( (in|with|
        from the) (pain|agony)|$)
    (has|have) (not|no) (passed|had a|been for a|done a|been able to (pass|go)) (.. )?(urine|wee|
        pee|water|toilet)
    can not (pee|wee|pass (urine|water|anything))
    (baby|bump|babys|baby 's) (has |is |have |'s )?(not|stopped|hardly) (moved|moving|kicked|
        kicking|feeding|fed|waking|drinking)
    (reduced|no|less) (fetal |baby )?movements?
    (has|have|just|suddenly|i) (lost|losing) (my|his|her|the|all) (sight|vision|eyesight|feeling|
        speech)
    (has|have|'s) (suddenly |just )?gone (blind|deaf|numb|yellow|jaundiced)
    (hearing|hear|seeing) (them|voices|things) again
    voices (are|have) (back|come back|getting)
    ({place}|calf) (is |are )?(red |hot |swollen |painful |hard |, |and )*(red hot|
        hot and swollen|swollen and hot|red and hot|hot and red|red and swollen|swollen up)
    ({place}) (has |have |is |are )?(come|came) (out|open|apart|away)
    cast .. (numb|blue|swollen|too tight)
    (coughing up|bringing up) (green|yellow|phlegm)
    (need|needs) (to see )?(a doctor|a nurse|urgent|medical|treatment|seen|help) (urgently|today|
        now|right away|asap|straight away|help|attention|care)
    more confused (than usual|today)
    (suddenly|really) confused (today|since|all of a sudden)
    (wheezy|wheezing|struggling with (his|her|my) breathing)
    (so|very|really|too) (poorly|unwell|weak|ill) (.. )?(now|today|won 't come|will not come|
        no one|nobody|no doctor)
    (has|have|not|been|is) (not )?(been )?(able|unable) to (eat|drink|swallow|keep)( or (eat|
        drink|sleep))? (.. )?({since})
    (can not|unable to) (eat|drink|swallow)( or (eat|drink|swallow))?( anything| now| at all|
        $| for| since)
    (thinner|weaker|worse|sicker) (and (thinner|weaker|worse|sicker) )?(every|each|by the) day
    (catheter|bag|urine|wee|stool|poo) .. (full of|is|has) (.. )?blood
    burning up
    rigors
    (had|having|on) chemo (.. )?(and|temperature|fever|burning|shivering|hot|can not|sick)
    (end of life|put on end of life|dnr|morphine) (.. )?(no one|nobody|not) (asked|told)
    (not|n 't) (opened|moved) (his|her|my|their) bowels (for|in|since)
    (tube|feeding tube|peg|cannula|line) (has |is |have )?(come out|fallen out|blocked|pulled out)
    (swelling|swelled|swollen) up( and|$| like| since| fast)
    """,
    who=_WHO,
    place=_PLACE,
    since=_SINCE,
)
_CARE = phrase_lines(
    """
    (on|all on) (his|her|their|my) own (.. )?(no|without) (food|care|heating|water|carers|carer|
        help)
    (carer|carers|nurse|nurses|no one|nobody|agency|district nurse|district nurses) (has |have |
        had )?(not |just |never |did )*(turned up|turn up|come|came|been|shown up|visited|arrived|
        coming) .. (today|yet|this morning|last night|tonight|since yesterday|no food|on (his|
        her) own)
    (carer|carers|nurse|nurses|district nurse) (has|have|still) not (been|come|turned up|visited|
        changed) .. ({since})
    (has|have) not (been|come|visited) (for|in) (\\d+|two|three|four|five|six|nine|ten) days
    (the |care )?agency (has |have )?just stopped( coming| ,| and|$)
    (no|without) (care|carers?) and no (food|water|heating|meals)
    no carer (.. )?(today|yet|this morning|tonight|since|came|coming|has come)
    (same|wet|soiled|dirty) (pad|pads|nappy|bed|clothes) since
    (not|never) been (out of bed|changed|fed|washed|turned|got up) (.. )?(all day|today|since)
    (stuck|left|lying|still) in bed (all day|since|with no)
    hoist (has|is) (broken|not working) .. (stuck|can not|up|bed)
    dressing .. (not|nobody|no one) .. (changed|change)
    (no one|nobody) .. (come|came|been) to change .. dressing
    (no|without) (heating|water|electric|electricity|food|hot water) (in the|and (it|she|he)|
        since|for|at all|left)
    """,
    since=_SINCE,
)
_NOT_ILL = phrases("""
    (service|system|waiting times?|waiting list|phone|website|parking|situation|council|economy|
        food|communication|garden|damp|computer|boiler|lift|relationship|attitude|mould|weather|
        bills?|debt|money|things|chat|debts|complaint) (is|are|was|has been|keeps|just|
        's) (\\w+ )?(getting|gets|worse)
    (letter|door|deadline|bill|invoice|appeal|application|case|file|form|portal|claim|line|car|
        clinic|ward|practice|surgery|home|desk|office|shop|kitchen|room|house) (is|was|has|
        are) (\\w+ )?(open|closed|cold|hot|black|red|out|numb|blocked|leaking|green|purple)
    (food|tea|coffee|dinner|meal|room|house|bath|soup|water) (was|is|were|are) (\\w+ )?(cold|hot|
        dirty)
    pain (is|was) under control
    (eating|drinking|eats|drinks) (well|fine|ok|normally|again|now and)
    (left|leave|they left) .. (wound|dressing) (open|uncovered) (after|in|on|when)
    (open|opened) (my|the|a|his|her) (mail|letter|file|complaint|case)
    (arthritis|chronic)
    (garden|building|paint)
    """)
_PAST = phrases("""
    (was|were|did not|would not|could not) (\\w+ )?(in agony|in a lot|infected|septic|eating|
        given|drinking|eat|drink|ill|poorly|sick)
    (had|got|developed|gave|died|caught|missed|sent|discharged|treated|cleared) (.. )?(infection|
        infected|sepsis|septic|meningitis|clot|pneumonia|gangrene|cellulitis|dvt)
    (readmitted|admitted|inquest|healed|recovered|cleared up|died|passed away)
    (opened|burst|came) up and i was
    (home|eating|drinking|walking|better|fine|well) (now|again)
    """)

RULES = (
    Rule(SafetyKind.URGENT_MEDICAL, _MEDICINE, unless=_MEDICINE_OVER, past=(LONG_AGO,)),
    Rule(SafetyKind.URGENT_MEDICAL, _WORSE, unless=_NOT_ILL, past=(LONG_AGO, _PAST)),
    Rule(SafetyKind.URGENT_MEDICAL, _CARE, unless=_NOT_ILL, past=(LONG_AGO,)),
)
