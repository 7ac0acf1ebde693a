# SPDX-License-Identifier: Apache-2.0
"""What first words ask for where they are no complaint, or one for somebody else.

Only plain cases are read here; the conversation weighs them with what else the words tell, and
whoever writes again is heard again.
Source: DOMAIN rules 30, 31 and Table C.
"""

import re

from actions.domain.draft import Matter
from actions.domain.reading.phrases import phrases
from actions.domain.reading.words import plain

_MINE = "my|his|her|their|our|mum 's|dad 's|the"
_RECORDS = phrases(
    """
    (subject access|sar request|access to health records)
    (copy|copies|sight|print out|printout) of ((all|everything|all of|of) )*({mine}) ((full|medical|
        hospital|health|gp|nursing|own|old|patient|whole|complete|entire) )*(records?|notes|file)
    (send|give|email|post|release) (me|us) ((all|a copy of|copies of|of|please) )*({mine}) ((full|
        medical|hospital|health|gp|own|old|patient) )*(records?|notes|file)
    (get hold of|access to|apply for|request|requesting|see|want|need|get|have) ({mine}) ((full|
        own|old|patient) )*(medical|health|hospital|gp) (records?|notes)
    everything (.. )?(hold|holds|have|has|got|keep|keeps) (on|about) me
    what (.. )?(hold|holds|have|has|got|keep|keeps) (on|about) me
    """,
    mine=_MINE,
)
_APPOINTMENT = phrases(
    """
    (need|needs|want|wants|like|trying|please|can you|can u|could you|could u|can i|could i|
        how do i|wish|how can i|hoping|able) ((to|you|i|just|please|somebody) )*(cancel|change|
        move|rearrange|rebook|book|make|reschedule|confirm|get) (an|a|my|the|his|her|mum 's|
        dad 's) ((hospital|gp|follow|up|outpatient|test|doctors?|dental|blood|dentist|clinic|scan|
        next|first|eye|hearing|physio) )*(appointment|appt|apt|slot|booking|scan|echo|mri|x ray|
        xray|ct|ultrasound|endoscopy|op|operation|check up|checkup|review|blood test|bloods|jab|
        smear|follow up)
    (order|reorder|renew|repeat|collect) ((my|a|his|her|the|some|repeat|usual|next) )*(script|
        prescription|prescriptions)
    (need|want|run out of|like|get) ((my|a|his|her|some|more) )*repeat prescription
    """,
)
_QUESTION = phrases(
    """
    visiting (hours?|times?)
    (what time|when|what times) ((is|are|can|does|do|i|the|we) )*(visiting|visit|visitors|open|
        opens|opening|close|closes|shut|shuts)
    (is|are|where|can|how much|does|cost) (.. )?(parking|car park|blue badge)
    where (is|are|can|do|does|should|would) ... (park|parking|car park|entrance|canteen|cafe|shop|
        toilets?|chapel|cash ?machine|cash ?point|lost property|bus stop|reception|drop off)
    (best|cheapest|nearest|closest) (place|places|spot|way|car park) ((to|for) )?(park|
        parking|get to)
    is there ((a|an|any|free|some) )*(parking|car park|wifi|wi - fi|shop|cafe|canteen|cash ?machine|
        chapel|prayer room|bus|shuttle|creche)
    (can|may|should|do) (i|we|you) ((also|just|still) )*(bring|take in|allow|allowed) ((in|my|a|an|
        the|some|her|his|him|me) )*(flowers|food|children|kids|dogs?|pets|baby|balloons|laptop)
    what (are|is) (the )?(symptoms?|signs?|side effects?) of
    (how|where) (do|can|would) i ((find|get|apply|look) )*(for )?(a )?(job|jobs|vacancies|
        work experience|volunteering)
    what is the (phone )?(number|address|postcode|email) (for|of)
    (which|what) (bus|entrance|floor|building)
    """
)
_THANKS = phrases(
    """
    (pass|pass on|send|give|express) (on )?(my|our) (.. )?(thanks|thank you|gratitude|
        appreciation)
    (thank you|thanks|thank u|thankyou) ((so|very|much|a|million|again|all|big|huge|from|us|our|
        my|heart|hearts) )*(to|for|everyone|everybody|whoever|all|you all) ((the|all|every|each|
        everyone|everybody|looking|staff|nurses|doctors|team|ward|care|kindness|being|lovely|your|
        wonderful|brilliant|amazing|fantastic|my|our|at|on|in) ?)+
    (thank you|thanks|thank u|thankyou|ty) ((so|very|much|again|all) )*(to|for) (the|a|that|your) ((
        young|lovely|nice|kind|old|little) )*(girl|lady|man|lad|gentleman|woman|chap|boy|guy|person|
        nurse|doctor|porter|receptionist|volunteer|cleaner|paramedics?|crew|midwife|carer|driver)
    made my (day|week|year)
    (massive|big|huge|heartfelt|sincere|special|enormous) (thank you|thanks|thankyou)
    thank you ,? ?thank you
    whoever (.. )?(looked after|cared|saved|helped) ... (thank you|thanks)
    could (not|n 't) fault (them|her|him|anyone|a thing|anything|any of)
    (all|absolute|real|proper|total|true|utter|just) ((little|proper|real|an|a) )*(angels?|
        diamonds?|stars?|gems?|heroes|legends?|saints?|godsends?)
    (no|not a|not any|n 't a|never a) (complaint|complaints) ((at all|here|from me|whatsoever|
        just) )*(just|only|but|,) (.. )?(thanks|thank|praise|compliment)
    (pass|pass on|pass it|passed) (it )?on (.. )?(no|not a) complaints?
    just (.. )?(to say) ... (lovely|brilliant|wonderful|amazing|fantastic|kind|great|excellent|
        marvellous|superb|outstanding|diamonds?|angels?|stars?)
    (credit to|asset to) (the|your|our|her|his|their) (nhs|hospital|team|profession|ward|uniform|
        trust)
    """
)
_THANKS_FOR_NOTHING = phrases(
    """
    (thanks|thank you) for (nothing|nowt)
    no thanks to
    thanks to (them|him|her|you)
    """
)
_WORKS_THERE = phrases(
    """
    i (am|was) (an?|the) (.. )?(nurse|hca|healthcare assistant|health care assistant|porter|
        receptionist|doctor|midwife|paramedic|physio|physiotherapist|cleaner|employee|registrar|
        member of staff|social worker|support worker|care assistant|carer at|therapist|secretary)
    i work (at|for|in|on|as)
    (my|our) (line manager|boss|employer|team leader|rota|shifts?|overtime|wages|payslip)
    as (an employee|a member of staff|staff)
    """
)
_AT_WORK = phrases(
    """
    (my|our|the) ((line|ward|new|old|team) )*(manager|boss|supervisor|employer)
    (grievance|hr|human resources|rota|overtime|wages|payslip|payslips|sick pay|annual leave|
        disciplinary|unfair dismissal|union rep)
    (my|our) (shifts?|pay|hours|contract|band|banding)
    (bullied|bullying|bullies) (me|out|by my|at work)
    """
)
_TOLD_AT_WORK = phrases(
    """
    (to|told|tell|telling|tells|rang|phoned|called|emailed|informed|contacted|with|for|
        from) (my|our) ((line|new|old|team) )*(manager|boss|supervisor|employer|work)
    """
)  # "a letter to my employer" is about somebody's care
_GOVERNMENT = phrases(
    """
    (job ?centre|jobcentre plus|dwp|department for work|universal credit|home office|hmrc|dvla|
        passport office|jobseekers|benefits? office|atos|visa)
    (pip|esa) ((was|were|has|have|been|is|my|his|her) )*(stopped|refused|cut|claim|assessment|
        assessor|tribunal|form|form)
    (took|taken|off|stopped|refused|lost|cut) ((my|his|her|me|him|husband|wife|off) )*(pip|esa)
    """
)
_COUNCIL_SERVICE = phrases(
    """
    (wheelie|brown|green|black|blue|grey|recycling|garden|rubbish|our|my|the|empty|emptied|collect|
        collected) (bins?|recycling|rubbish|refuse)
    (missed|bin) (bins?|collections?|men)
    (council tax|pot ?holes?|fly ?tipping|dog (mess|fouling|poo)|street ?lights?|
        planning (permission|application|department|officer)|parking (fine|ticket|permit|charge|
        warden)|penalty charge|noise nuisance|noisy neighbours?|allotments?|school (place|
        admissions?)|grass (cutting|verge))
    """
)
_CARE = re.compile(
    r"\b(?:social (?:work|care|services)\w*|carers?|care (?:home|package|plan|worker|act)s?|"
    r"nursing|nurses?|doctors?|gp|hospital (?:sent|left|lost|never|did|discharg\w+)|"
    r"discharg\w+|ward|disab\w+|safeguarding|assess\w+|respite|mental health|ambulance|dementia)\b"
)
_PRISON = phrases(
    """
    (hmp|prison|jail|yoi|young offenders?) ... (officers?|wing|cell|post|mail|canteen|visits?|
        property|trainers|clothes|kit|governor|adjudication|association|phone credit|parcel)
    (wing staff|prison officers?|prison governor|screws)
    """
)
_LANDLORD = phrases(
    """
    (my|our|the|his|her|their) ((private|council|social|old|new) )*(landlord|landlords|
        housing association|letting agents?|council housing)
    (housing association|council housing|housing office|homes|landlord) (.. )?(won 't|wont|
        will not|refuse|refuses|refused|never|have not|haven 't|has not|hasn 't|ignored|ignore)
    """
)
_LANDLORD_DOES = re.compile(
    r"\b(?:damp|mould|mold|repair\w*|leak\w*|boiler|heating|rent|evict\w*|rehous\w*|lift|tenancy|"
    r"ground floor|won 't fix|wont fix|not fix|never fixed|rats|mice|transfer)\b"
)
_SCHOOL = phrases(
    """
    (my|our|his|her|their|the) ((old|new|primary|secondary|high|infant|junior|special|private|
        daughter 's|son 's|kids|child 's|boy 's|girl 's) )*(school|academy|nursery|college|
        head ?teacher|headmaster|headmistress|teacher|teachers)
    """
)
_SCHOOL_DOES = re.compile(
    r"\b(?:exclu\w+|expelled|suspended|detention|bull(?:y|ied|ying)|homework|exams?|gcses?|"
    r"uniform|lessons?|school place|admissions?|teachers?|head ?teacher|headmaster|headmistress|"
    r"isolation|off.?rolled)\b"
)
_VET = re.compile(r"\b(?:vets?|vet 's|veterinary|kennels|cattery|groomers?)\b")
_ANIMAL = re.compile(
    r"\b(?:dogs?|cats?|rabbits?|horses?|pony|pupp(?:y|ies)|kittens?|pets?|hamsters?|animals?)\b"
)
_COMPANY = phrases(
    """
    (my|our|the) ((home|car|travel|pet|mobile|phone) )*(broadband|internet provider|phone company|
        mobile contract|energy company|electric company|electricity company|gas company|
        water company|water board|bank|building society|credit card company|insurance company|
        insurer|airline|train company|bus company|supermarket|travel agents?|delivery company)
    (bought|ordered) (a|an|some|my|the) (.. )?(from|off|on) (amazon|ebay|argos|a shop|the shop|
        online|currys|a website)
    """
)
_OF_CARE = re.compile(
    r"\b(?:nhs|hospital|nurses?|doctors?|gp|carers?|care|camhs|social (?:worker|services|care)|"
    r"therap\w+|ehcp|ambulance|medic\w*|insulin|epipen|inhalers?|clinic|surgery|dentist|"
    r"pharmacy|chemist|counsell\w+|ot|occupational)\b"
)
_PRISON_HEALTH = re.compile(
    r"\b(?:health ?care|nurses?|doctors?|dentists?|gp|medic\w*|meds|tablets|prescri\w*|hospital|"
    r"mental health|inreach|in reach|pain\w*|ill|injur\w*|methadone|insulin|inhalers?)\b"
)


def matter_in(text: str) -> Matter | None:
    """The matter that plain words ask for; None where they may be a complaint for this service.

    Source: Regulations 2009 reg. 8(1); DOMAIN rules 30 and 31.
    """
    words = plain(text).text
    own_job = _TOLD_AT_WORK.sub("-", words)
    if _WORKS_THERE.search(own_job) and _AT_WORK.search(own_job):
        return Matter.STAFF_GRIEVANCE
    for matter, found in READERS:
        if found.search(words):
            return matter
    if _PRISON.search(words) and not _PRISON_HEALTH.search(words):
        return Matter.PRISON
    elsewhere = _of_another_service(words)
    if elsewhere is not None:
        return elsewhere
    if _THANKS.search(words) and not _THANKS_FOR_NOTHING.search(words):
        return Matter.THANKS
    return None


def matters_beside(text: str) -> tuple[Matter, ...]:
    """The landlord or the school that words complain of, whatever else they tell.

    Source: Regulations 2009 reg. 8(3); DOMAIN rule 33.
    """
    words = plain(text).text
    found = {
        Matter.HOUSING: _LANDLORD.search(words) and _LANDLORD_DOES.search(words),
        Matter.SCHOOL: _SCHOOL.search(words) and _SCHOOL_DOES.search(words),
    }
    return tuple(matter for matter, there in found.items() if there)


def _of_another_service(words: str) -> Matter | None:
    """A matter in which no care has a part; a hospital may be but a place in it."""
    if _COUNCIL_SERVICE.search(words) and not _CARE.search(words):
        return Matter.COUNCIL_SERVICE
    if _OF_CARE.search(words):
        return None
    if _VET.search(words) and _ANIMAL.search(words):
        return Matter.VET
    beside = matters_beside(words)
    if beside:
        return beside[0]
    return Matter.COMPANY if _COMPANY.search(words) else None


READERS = (
    (Matter.RECORDS_REQUEST, _RECORDS),
    (Matter.APPOINTMENT, _APPOINTMENT),
    (Matter.GOVERNMENT, _GOVERNMENT),
    (Matter.QUESTION, _QUESTION),
)
