# SPDX-License-Identifier: Apache-2.0
"""Lists of words that tell, beside a name, whether a name is meant."""

from actions.directory.words import listed

DETERMINERS = listed("the my our her his their your this that an a its mums dads")
POSSESSIVES = listed("my our her his their your mums dads nans")
LEADS = listed("the at from to in by of with and or near under called via between through")
AT = listed("the at")

# Things that bodies do: after such a word, what stands before it acted.
ACTS = listed(
    """
    said says say told tell tells sent send sends came come didnt did refused refuse refuses wont
    wouldnt would will left stopped stop turned lost failed kept keep keeps discharged moved put
    took gave closed cancelled cancels ignored messed missed never were was is are has have had
    isnt arent wasnt werent hasnt havent dont doesnt cant couldnt could should must might made let
    lets want wants blame blames blamed agreed agree denied deny denies claim claims claimed insist
    insists placed paid pay pays charged charge operated admitted treated misdiagnosed diagnosed
    sectioned shut rang rung phoned called wrote writes answered replied hung dropped just also
    then now still only keep reckon reckons think thought decided promised provided passed sedated
    forgot dismissed fobbed saw scanned xrayed examined patched stitched checked tested
    """
)
TREATED = listed(
    """
    admitted taken treated treatment seen was were went sent operated died operation ward bed
    discharged transferred moved back rushed surgery kept him her them me mum dad week weeks days
    nurse doctors doctor nurses staff ambulance over patient inpatient scan birth stay stayed nan
    thanks thank praise credit blue lighted gran wife husband son daughter brother sister and
    consultant appointment him
    """
)
LIVES = listed(
    """
    live lives lived living home house flat moved born bungalow based staying grew near town
    people area outside around
    """
)
LIVING = listed("live lives lived living born grew where moved moving")
# Nicknames that are ordinary words too: they need a capital, "the", or a deed after them.
COLLIDES = listed(
    """
    mri gosh slam imperial candi las pah yas mse guys kings queens churchill pals noc sath clarion
    orbit anchor cuh mount sash hct ghc nca mwl lth chs sch cdd cch bch gst msc cwp spire totally
    provide met elysium sovereign capita atos vocare bevan heartlands
    nuffield marsden tommys las cat rah
    """
)
# Names that many towns use: only as "the royal", "at the general".
VAGUE = listed(
    """
    royal general infirmary county memorial victoria vic alex manor northern guest min royals
    queen county alexandra princess maritime womens childrens pilgrim mount lakes harbour orchard
    dales conquest cumberland eastman free walton
    """
)
MAY_FOLLOW_VAGUE = ACTS | listed(
    """
    in at on for and or to where who they he she it a an i we but because cos when so as from with
    after before about the my our her his their hospital which that again last this these not whos
    by until since while during ive im hes shes theyve theyd broke really both one me him us them
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday yesterday today maternity a&e ward staff
    """
)
# Things that only hospitals do or have.
HOSPITAL_TALK = listed(
    """
    discharged discharge operated admitted misdiagnosed treated scanned xrayed diagnosed
    scan scans operation surgery ward biopsy bloods blood test tests results consultant surgeon
    nurse nurses doctor doctors baby birth cancer chemo xray stroke trolley corridor casualty
    referral op cannula catheter notes midwife midwives appointment labour ambulance paramedics
    hospital hip knee cataract ae maternity
    """
)
TITLES = listed("mr mrs ms miss dr prof professor nurse sister matron lord lady sir mister")
# After a name these make it a street, a church or a person, and no hospital.
NO_HOSPITAL = listed(
    """
    road street lane avenue close drive crescent terrace church school vicar parish ii iii line
    cathedral college united rovers fc station
    """
)
SCANS = listed("scan scans results result machine scanner showed report appointment")
