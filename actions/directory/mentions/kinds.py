# SPDX-License-Identifier: Apache-2.0
"""Words that say what kind of body a name is ("care home", "surgery"), and their families."""

from actions.directory.mentions.brands import BRANDS
from actions.directory.words import listed, plain
from actions.domain.organisations import Family
from actions.domain.understood import Service

_KINDS: tuple[tuple[Service, Family, tuple[str, ...]], ...] = (
    (
        Service.NURSING_HOME,
        Family.NURSING_HOME,
        ("nursing home", "nursing care home", "nursing and residential home"),
    ),
    (
        Service.CARE_HOME,
        Family.CARE_HOME,
        (
            "care home", "residential home", "residential care home", "rest home", "care village",
            "retirement home", "care centre", "dementia home", "residential care",
            "old peoples home",
        ),
    ),
    (
        Service.FOSTERING,
        Family.FOSTERING,
        (
            "childrens home", "fostering agency", "fostering services", "fostering", "foster care",
            "foster agency",
        ),
    ),
    (
        Service.HOME_CARE,
        Family.HOME_CARE,
        (
            "home care", "home care services", "homecare", "care agency", "care services", "carers",
            "care group", "care ltd", "care limited", "care company", "care solutions", "agency",
            "care at home", "domiciliary care", "live in care",
        ),
    ),
    (
        Service.SUPPORTED_LIVING,
        Family.SUPPORTED_LIVING,
        ("supported living", "supported housing", "extra care", "support services"),
    ),
    (
        Service.DAY_CARE,
        Family.DAY_CARE,
        ("day centre", "day care centre", "day services", "day service", "day opportunities"),
    ),
    (
        Service.HOUSING,
        Family.HOUSING,
        ("housing association", "housing trust", "housing group", "housing"),
    ),
    (Service.HOSPICE, Family.HOSPICE, ("hospice",)),
    (
        Service.GP,
        Family.GP_PRACTICE,
        (
            "surgery", "doctors surgery", "gp surgery", "gp practice", "group practice",
            "medical practice", "medical group", "family practice", "medical centre",
            "health centre", "surgeries",
        ),
    ),
    (
        Service.DENTIST,
        Family.DENTAL_PRACTICE,
        (
            "dental", "dental practice", "dental surgery", "dental care", "dental centre",
            "dental clinic", "dentist", "dentists", "orthodontics",
        ),
    ),
    (Service.PHARMACY, Family.PHARMACY, ("pharmacy", "chemist", "chemists")),
    (Service.OPTICIAN, Family.OPTICIAN, ("opticians", "eyecare", "optometrists")),
    (
        Service.PRIVATE_HOSPITAL,
        Family.PRIVATE_HEALTH,
        ("private hospital", "private clinic"),
    ),
    (Service.HOSPITAL, Family.OTHER, ("hospital",)),
    (Service.OTHER, Family.OTHER, ("clinic",)),
    (Service.POLICE, Family.POLICE, ("police",)),
)  # fmt: skip
_HOMES = listed(
    """
    house lodge court manor hall grange villa view gardens towers rest heights mews cottage abbey
    priory croft dene mount meadows oaks lawns
    """
)
WEAK_KINDS: dict[str, Family] = {
    **dict.fromkeys(_HOMES, Family.CARE_HOME),
    "care": Family.HOME_CARE,
    "support": Family.HOME_CARE,
    "homes": Family.CARE_HOME,
}
# Kinds that also stand after words that are no name ("agency carers", "eye surgery").
LOOSE = frozenset(
    {
        "carers", "agency", "dental", "police", "hospital", "clinic", "housing", "care at home",
        "home care", "live in care", "foster care", "fostering", "residential care", "extra care",
        "supported living", "supported housing", "care services", "support services",
        "care company", "care agency", "domiciliary care", "dentist", "dentists", "chemist",
        "chemists", "opticians", "care group", "private hospital", "private clinic",
        "childrens home", "day centre", "day services", "day service", "day opportunities",
    }
)  # fmt: skip
KINDS_BY_FIRST: dict[str, list[tuple[list[str], Service, Family]]] = {}
for _service, _family, _all in _KINDS:
    for _words in _all:
        KINDS_BY_FIRST.setdefault(_words.split()[0], []).append((_words.split(), _service, _family))
for _known in KINDS_BY_FIRST.values():
    _known.sort(key=lambda kind: -len(kind[0]))

_NATIONS = listed("scottish welsh irish scotland wales")
_FAMILIES: dict[Service, Family] = {service: family for service, family, _ in reversed(_KINDS)} | {
    Service.COUNCIL: Family.COUNCIL,
    Service.SOCIAL_SERVICES: Family.COUNCIL,
    Service.CHILDRENS_SERVICES: Family.COUNCIL,
    Service.HOSPITAL: Family.NHS_TRUST,
    Service.WARD: Family.NHS_TRUST,
    Service.AMBULANCE: Family.NHS_TRUST,
    Service.COMMUNITY_NURSING: Family.NHS_TRUST,
    Service.MENTAL_HEALTH: Family.NHS_TRUST,
    Service.CAMHS: Family.NHS_TRUST,
    Service.NHS_111: Family.OTHER_NHS_PROVIDER,
    Service.OUT_OF_HOURS: Family.OTHER_NHS_PROVIDER,
    Service.PRISON_HEALTHCARE: Family.OTHER_NHS_PROVIDER,
    Service.INTEGRATED_CARE_BOARD: Family.INTEGRATED_CARE_BOARD,
    Service.HEALTH_BOARD: Family.INTEGRATED_CARE_BOARD,
    Service.GOVERNMENT: Family.GOVERNMENT,
}


def family_of_service(service: Service) -> Family:
    """The family of body that a generic word means, as far as the word tells."""
    return _FAMILIES.get(service, Family.OTHER)


def family_of_name(name: str) -> Family:
    """The family that the words of an unlisted name point to; OTHER where they say nothing."""
    words = plain(name).split()
    if _NATIONS & set(words):
        return Family.OTHER_NATION
    if words[:1] == ["hmp"]:
        return Family.GOVERNMENT
    for at in range(len(words)):
        for parts, _, family in KINDS_BY_FIRST.get(words[at], ()):
            if words[at : at + len(parts)] == parts:
                return family
    branded = next((family_of_service(BRANDS[w]) for w in words if w in BRANDS), None)
    return branded or next(
        (WEAK_KINDS[w] for w in reversed(words) if w in WEAK_KINDS), Family.OTHER
    )
