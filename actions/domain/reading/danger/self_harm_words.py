# SPDX-License-Identifier: Apache-2.0
"""Words that the rules of self-harm share."""

SELF = r"myself|himself|herself|themselves|themself|my self|him self|her self"
PILLS = (
    r"pills|tablets|tablet|medication|paracetamol|ibuprofen|codeine|co - codamol|cocodamol|"
    r"morphine|"
    r"insulin|sleeping pills|antidepressants|amitriptyline|diazepam|sertraline|painkillers|capsules"
)
HEIGHT = (
    r"bridge|train|trains|train tracks|tracks|railway|roof|multi storey|multi - storey|"
    r"multistorey|cliff|cliffs|"
    r"building|balcony|platform|traffic|lorry|bus|motorway|car park|flats|ledge|window|tube|"
    r"viaduct|car"
)
