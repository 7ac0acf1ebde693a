# SPDX-License-Identifier: Apache-2.0
"""Abuse by a partner or relative, contact that is not safe, and money taken by someone trusted."""

from actions.domain.draft import SafetyKind
from actions.domain.reading.danger.rule import Rule
from actions.domain.reading.phrases import phrase_lines, phrases

_PARTNER = (
    r"husband|wife|partner|boyfriend|girlfriend|ex|ex husband|ex wife|ex partner|hubby|fella|"
    r"bloke|missus|he|she|dad|mum|father|mother|son|daughter|brother|sister|stepdad|my abuser|"
    r"abuser|ex - husband|ex - partner|ex - boyfriend|ex boyfriend|in laws|family"
)
_CLOSE = (
    r"husband|wife|partner|boyfriend|girlfriend|ex|ex husband|ex wife|ex partner|hubby|fella|"
    r"son|daughter|brother|dad|father|stepdad|mum|mother|ex - husband|ex - partner|"
    r"ex boyfriend|ex girlfriend"
)

_ABUSE = phrase_lines(
    """
    my (own |violent |abusive )?({close}) (has |is |was |also |always |often |sometimes |still |
        just |regularly |used to )*(hit|hits|hitting|beat|beats|beating|punch|punches|punched|
        kick|kicks|kicked|slaps?|slapped|strangled|strangles|choked|abuses?|abused|abusing|hurts?|
        hurting|attacks?|attacked|threatens?|threatened|threatening|rapes?|raped|controls?|
        controlling|shoves?|pushes|pushed|bullies|assaults?|assaulted|burned|batters|battered|
        throws) (me|us|my|everything|things|all|at me|his|her|mum|to)
    (he|she|they) (has |is |was |also |always |often |sometimes |still |just |regularly |
        used to )*(hit|hits|beat|beats|punch|punches|punched|kick|kicks|kicked|slaps?|slapped|
        strangled|strangles|choked|abuses?|abused|attacks?|attacked|threatens?|threatened|rapes?|
        raped|controls?|bullies|assaults?|assaulted|batters|battered) (me|us|me and|my (money|
        phone|whole))
    (i am|scared|frightened|terrified|afraid|petrified) (so |very |really )?(scared |frightened |
        terrified |afraid |petrified )?of (my|him|her) ({close}|will|he|she|if|finding|coming|
        he controls)
    (domestic|honour based|honour - based|coercive|partner|marital) (abuse|violence|control|rape|
        abuser|based)
    (violent|abusive|controlling|coercive) (.. )?(marriage|relationship|husband|wife|partner|ex|
        boyfriend|girlfriend|man|home|person|to me|towards me|father|dad|son)
    (is|'s|was|are|been|being) (very |so |really |verbally |physically |always )?(abusive|violent|
        controlling) (to|towards|with|at) (me|us|home)
    (my|the|our|an|his|her) (abuser|abusers|stalker|rapist|attacker)
    (in|to|from|at|into) a (women 's |womens |domestic violence |dv )?refuge
    (non - molestation|non molestation|restraining|occupation|protection) order
    (hiding|hidden|fled|fleeing|escaped|escaping|running|ran|left|get away|getting away|
        run away) (.. )?(from|because of) (my|him|her|the|a) (.. )?(ex|husband|partner|wife|
        family|abuser|dad|father|boyfriend|violent|abusive|him|marriage|relationship)
    left (a |my |an )?(violent|abusive) (marriage|relationship|husband|partner|man|home|ex)
    (broke|breaks|fractured) my (nose|arm|jaw|ribs?|wrist|finger|cheek\\w*)
    (throws|threw|throwing) (things|plates|stuff|objects|cups) at me
    (he|she|they|who|and|partner|husband|wife) (punches|kicks|hits|strangles|strangled|beats|
        slaps) me
    (will|would|'ll|is going to|going to|has said|said|says|threatened|threatens) (.. )?(kill|
        hurt|beat|batter|hit) me (if|when|again|and|$|,|for)
    (he|she|husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|family) (will not|does not|not|
        never|wo not) (let|lets|allow|letting) me (.. )?(leave|go|out|see|have|speak|talk|use|
        work|go out|alone|any money|near|phone)
    (controls|takes|took|takes all|controlling|keeps) (all )?(the|my|our|all) (money|phone|bank|
        benefits|cards|tablets|medication|passport)
    controls (everything|what|who|me|all)
    everything i do
    (forced|forcing|force) (me |her |him )?(into )?(marriage|to marry)
    (husband|wife|partner|boyfriend|girlfriend|ex|he) (would|will) (go mad|go mental|kick off|
        go crazy|flip|lose it|kill me|batter me|beat me) (if|when)
    (victim|survivor) of (domestic|abuse|dv|violence|coercive|rape|a stalker)
    stalk(ing|ed|er|s)
    my (own )?({close}) (gets|get|is|can be|becomes|turns|got|goes) (very |really |so )?(violent|
        aggressive|abusive|nasty|rough|physical|handy)
    (not|n 't) allowed (to|out|my|near) (.. )?(when|by|because|unless|phone|leave|see|friends|
        money|out|own)
    (ex|abuser|ex husband|ex partner|ex - husband|husband) (has |have |keeps |kept |'s )*(turned|
        turning|turns|shown|showing|come|coming|came) up (at|to|again|outside|here|there)
    (family|brothers?|husband|dad|father|uncles?) will kill me
    """,
    close=_CLOSE,
)
_UNSAFE = phrase_lines(
    """
    ({partner}) (.. )?(checks|reads|looks at|looks through|goes through|monitors|listens to|
        listens in|listens|watches|opens|tracks|has access to|gets to|sees|can see|answers|
        controls) (all )?(of )?(my|me on|in on|to my) (phone|phones|post|mail|letters|emails?|
        e - mails?|messages|texts|calls|account|accounts|facebook|voicemails?|location|internet|
        history|computer|bank)
    (he|she|partner|husband|wife|ex|boyfriend|abuser|family|dad) (will|would|might|may|could|must|
        can|should) (not |never )?(find out|find me|find us|hear (it|me|them)|know where|open it|
        read it|track|trace|turn up|come after|come looking)
    (he|she|husband|partner|ex) (will|would|might|may) see it
    (if|in case|before|incase) (he|she|my husband|my wife|my partner|my ex|my dad|my mum|him|her|
        my family|my boyfriend) (finds out|finds me|found out|finds us|sees it|sees this|sees|
        hears|hears this|knew|knows|knew i|opens it|reads it|gets home|is home|comes home|is in|
        comes back|is here|'s home)
    because (he|she) (is|'s) home( then)?
    (not|never) (when|while|if) (he|she) (is|'s) (home|in|here|there|around|about)
    what if (he|she) comes back
    (not|n 't|un|never) ?safe (for (you|anyone|them) )?(to |for me to )?(call|ring|phone|contact|
        text|email|write|post|send|speak|talk|leave|message)
    (is|it) (not|n 't|un) ?safe to (call|ring|phone|contact|text|email|write|post|send|speak|talk|
        leave|message)
    (he knows|she knows|they know|ex knows|must not know|mustn 't know|can not know|not know|
        him knowing|her knowing|him to know|her to know|finds?|find out|found|knew|told him|
        told her|shared|gave|given|leaked|disclosed|revealed) (.. )?(where i (live|am|moved)|
        where we (live|are)|our (new )?address|my (new )?address|the new address)
    (gave|told|given|shared|leaked|disclosed|sent|revealed|wrote down|showed) (.. )?(ex|abuser|
        husband|him|partner|father|family) (.. )?(address|where i|where we|what i said|location|
        number)
    (address|details|number|name|whereabouts) (.. )?(hidden|kept secret|secret|confidential from|
        withheld from|kept from|protected)
    (keep|need) (.. )?(my|our) (address|details|whereabouts|location) (.. )?(hidden|secret|from)
    (contact|ring|phone|call|email|text|write to|message|reach) (.. )?(instead|only)? ?(not safe|
        behind|without (him|her|my) .. knowing|in secret|secretly)
    (he|she) (mustn 't|must not|can not|cannot|can never|must never) know (where|i|that|about|we|
        anything)
    (so|because) (he|she) (does not|do not|doesn 't|won 't|will not) (find|see|hear|know)
    (voicemail|message|letter|letters|post|email|text) (.. )?,? ?(he|she) (will|'ll|would|might|
        may|could|always) (hear|see|read|open|find|get|check)
    """,
    partner=_PARTNER,
)
_NOT_HOME = phrases(
    """
    (nurse|doctor|gp|carer|carers|staff|consultant|receptionist|social worker|council|hospital|
        resident|teacher|school|manager|support worker|patient) (.. )?(hit|hits|hurt|hurts|
        attacked|threatened|assaulted|slapped|punched|kicked|controls|abused)
    (hit|hits) (the roof|me with a|me hard|us hard|us with|me that|me like)
    beats me (at|to)
    (kill|murder) me (if|when) i (miss|forget|get|am late|do not|lose|spill|spend|put)
    (threatened|threatens) (to (stop|discharge|take|sue|report|close|cancel|remove)|us with|
        me with (court|discharge|eviction|legal))
    (hurt|hurts) me (when she took|when he took|that|to think|to see|and did not stop|
        so much that|deeply|more than)
    (daughter|son|wife|husband) (checks|reads|answers|opens|sees) (my|the) (post|emails?|letters|
        phone|messages) (for me|because i (can not|am)|as i)
    (they|he|she) (attacked|attack) my (reasons|character|complaint)
    """
)

_MONEY = phrase_lines(
    """
    (steal|steals|stealing|stole|stolen|nicked|nicking|robbed|robbing|pinched|thieving|theft|
        fleeced|fleecing|conned|conning|scammed|scamming|defrauded|fraud) (.. )?(from|off|money|
        cash|jewellery|jewelry|rings?|her|his|him|my|mum|dad|nan|by|pension|card|savings|purse|
        wallet)
    (taken|took|takes|taking|helping (himself|herself|themselves)|spent|spends|spending|drained|
        draining|emptied|emptying|cleared|cleaned|using|uses|used|withdrawn|withdrawing|drawing|
        drawn|draws|drew|transferred|been using|been taking) (out )?(all |all of |some of |
        hundreds of |thousands (of |from |off )|lots of |loads of |cash |money |£\\s?\\d+ )*(of |
        out of |from |off |up |to )?(my|her|his|their|mum 's|dad 's|nan 's|aunty 's|auntie 's|the|
        grandad 's|gran 's|mother 's|father 's|uncle 's|our) (.. )?(savings|money|account|
        accounts|bank|card|cards|bank card|pension|cash|purse|wallet|benefits|inheritance|house|
        jewellery|cheque ?book|life savings|debit card|money on)
    (money|cash|jewellery|jewelry|rings?|£ \\d+|# gone|savings|things|valuables|belongings|items|
        notes|pension|gold) (.. )?(keeps|keep|has been|have been|been|was|were|is|are|always|
        just) (.. )?(going missing|disappearing|disappeared|vanishing|gone|going|stolen|taken|
        pawned|sold|pinched|nicked)
    (rings?|jewellery|watch|necklace|medals|bracelet|gold|heirlooms?) (.. )?(have been|has been|
        been|were|was) (taken|stolen|pawned|sold|nicked|swapped)
    (taking|takes|taken|took|drawing|been taking|drawn|draws) (out )?(cash|money) (.. )?(out of|
        from|off|with) (his|her|my|their|mum|dad|nan|the|him|grandad|gran)
    (has|have|got|knows|know|uses|using|had|kept|keeps|holds|gave) (.. )?(dad 's|mum 's|nan 's|my|
        her|his|their|gran 's|grandad 's|the) (pin|pin number|bank card|cheque ?book|bank details|
        cards|card and pin)
    (borrows|borrowed|borrowing|(he|she|they|carer|worker|neighbour|who|always|keeps|and) (asks?|
        asked|asking)|she 's asked|begs?|pressur\\w+|wants|demand\\w*|bully\\w*|blackmail\\w*|
        guilt) (.. )?(money|cash|for more|loan|loans|for money|her money|to give|a loan|
        lend) (.. )?(off|from|never|and|to|for|,|again|all|him|her|$)?
    (gave|given|giving|lent|lend|lends|gives|handed) (the |a |her |his |their |our |my )?(carer|
        support worker|cleaner|neighbour|agency|worker|nurse|helper|home help|care worker|
        carers) (.. )?(money|cash|£|#|pounds|hundred|thousand|grand|cheque|\\d+)
    (write|wrote|written|writing|sign|signed|signing|sign over) (.. )?(her|him|them|me|
        over)? ?(a )?(cheque|check|cheques|over the house|house over|house to|over (her|
        his) house|over the)
    (sign|signed|signing) (.. )?(house|home|flat|bungalow|property|deeds|money|everything|will|
        savings) (.. )?(over|away|to)
    (change|changed|changing|rewrite|rewritten|make|made) (.. )?(her|his|the|their|mum 's|dad 's|
        nan 's|aunt 's) (will|wills)
    (power of attorney|attorney|poa|lpa|appointee|deputy) (.. )?(and|but|is|has|he|she|is been|to|
        who) (.. )?(emptied|spending|spent|taken|taking|stealing|stolen|using|used|abus\\w+|
        drained|sold|helping|misus\\w+|clearing|cleared|living)
    (living|lives|live|sponging|sponges|leeching|freeloading) (on|off) (her|his|their|mum 's|
        dad 's|nan 's|my \\w+ 's) (pension|money|benefits|savings)
    (financial|financially|financial abuse|money) (abuse|abused|abusing|exploitation|exploited|
        exploiting)
    (will not|won 't|not|refuses to) let (us|me|anyone|the family|her|him) see (.. )?(statements?|
        accounts?|money|bank|bills|books)
    (taking|takes|taken|took) (advantage|all (my|her|his|their) (savings|money|pension|benefits))
    (using|uses|used|been using) (his|her|my|their|mum 's|dad 's|nan 's) (card|bank card|money|
        account|pension|debit card)
    (someone|somebody|he|she|they|carer|son|nephew|neighbour|daughter) (.. )?(been |is |has been |
        keeps )(taking|drawing|withdrawing|helping|spending|transferring|stealing|nicking|
        borrowing) (.. )?(money|cash|pension|card|account|savings|out)
    (in|into|to) (the |a |her |his )?(carer|neighbour|cleaner|friend|lodger|manager|nephew|
        support worker) 's name
    (grand|thousand|hundred|hundreds|thousands|pounds|\\d+) (has |have )?(gone|been taken|
        been withdrawn|disappeared|come) (out|from|missing|off|since)
    (hand|hands|handing|handed|give|gives|make|makes|giving) (.. )?(over )?(his|her|their) (money|
        pension|card|cash|benefits|wages)
    (purse|wallet|account|bank account|savings|cash box) (is|was|'s|were|has been) (always |now |
        suddenly |been )*(empty|emptied|cleared|cleaned out|drained|overdrawn)
    keeps (all )?(his|her|their) money
    helping (himself|herself|themselves) to (her|his|my|their|mum|dad|nan)
    """
)
_NOT_MONEY = phrases(
    """
    (council|hospital|department|dwp|care home|home|home fees|fees|financial assessment|
        direct debit|bill|invoice|charge|charges|charged|overcharg\\w+|error|social services|
        local authority|panel|brown envelope|car park|parking|nhs|trust|surgery) (.. )?(took|
        taken|take|taking|takes|used|uses|using|spent|charged|wants|want|counted|in error|
        too much|off|my|her|his|all)
    (in error|by mistake|for the care|on care|on the home|on fees|care fees|to pay for|for (her|
        his|my) care|home fees|their time|the time|no notice|my time|up my|up his|up her)
    (lost|lost property|went missing|goes missing|go missing|mislaid|misplaced|found|
        returned) (in|on|at|from|property|by|somewhere|when)
    (we|i) (have |had |'ve |am |are )?(used|spent|using|spending|taken|took|emptied|
        drained) (all )?(of )?(our|my|her|his|mum 's|dad 's)
    (steal|stole|stolen) (my|our|his|her) (dignity|voice|time|childhood|thunder|chance|last|idea|
        final|job|bed|slot|parking|appointment)
    (robbed) (me|us|him|her|my \\w+|mum|dad) of (my|our|his|her|the|time|dignity|years|a|precious)
    (manage|manages|deals? with|looks? after|handle|handles) (my|her|his|mum 's|dad 's|
        their) (money|finances|affairs)
    ward|hospital|a&e|mortuary|a & e
    """
)

RULES = (
    Rule(SafetyKind.DOMESTIC_ABUSE, _ABUSE, unless=_NOT_HOME, denied=True),
    Rule(SafetyKind.DOMESTIC_ABUSE, _UNSAFE, unless=_NOT_HOME),
    Rule(SafetyKind.FINANCIAL_ABUSE_POSSIBLE, _MONEY, unless=_NOT_MONEY, denied=True),
)
