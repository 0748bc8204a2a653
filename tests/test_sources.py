"""Who says so: text and the word that tells of the deed in, the words of source and medium out."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ringtrace.ingest.parsed import Doc
from ringtrace.ingest.phrases.phrases import find_phrases
from ringtrace.ingest.sources.sources import find_sources

ROWS: tuple[tuple[str, str, str | None, str | None], ...] = (
    # nobody is named
    ("Police rescued 31 infants in the north.", "rescued", None, None),
    ("LISBON, May 3 (Agency) -- Police have freed nine women.", "freed", None, None),
    ("BOGOTA: Soldiers freed the farmer on Friday.", "freed", None, None),
    ("Officials said nothing. Police arrested six men.", "arrested", None, None),
    ("He told the girls to pack and sold them in the city.", "sold", None, None),
    # according to
    ("According to the ministry, 31 infants were rescued.", "rescued", "ministry", None),
    ("Nine men were arrested, according to the harbour police.", "arrested", "harbour police", None),
    ("Two women were sold in March, according to the indictment.", "sold", "indictment", None),
    ("Babies were stolen in Edo, according to the crime branch.", "stolen", "crime branch", None),
    ("Some 42 babies have been saved by police from a network of child traffickers, the ministry's anti-trafficking office announced on Wednesday, "
     "according to China Daily.", "saved", "ministry's anti-trafficking office", "China Daily"),
    ("One of the returnees, Dewi Lestari, said that the gang had sold 12 women.", "sold", "Dewi Lestari", None),
    ("Police have detained two women suspected of trading in newborn babies, the Office of the Prosecutor General announced on Telegram.", "detained", "Office of the Prosecutor General", None),
    ("As per the complaint, the boys were sold for 900 euros.", "sold", "complaint", None),
    ("Nine men were held; one was freed, according to Ana Lopes.", "freed", "Ana Lopes", None),
    ("Nine men were arrested; one died, according to Ana Lopes.", "arrested", None, None),
    ("By the ministry's account, the ring sold 40 children.", "sold", "ministry", None),
    ("In the words of the judge, the gang bought children like cattle.", "bought", "judge", None),
    ("The ring, police say, sold 40 children.", "sold", "police", None),
    # X said that, X told, X announced
    ("The ministry said that 31 infants had been rescued.", "rescued", "ministry", None),
    ("Police said on Tuesday they had arrested six men.", "arrested", "Police", None),
    ("Inspector Ana Lopes told reporters that officers seized 40 passports.", "seized", "Ana Lopes", None),
    ("The prosecutor announced that nine men were charged.", "charged", "prosecutor", None),
    ("A priest was kidnapped today in Cali. This was reported by Rafael Lopera.", "kidnapped", "Rafael Lopera", None),
    ("Nine girls were freed on Monday. This was announced by the police.", "freed", "police", None),
    ("The coast guard confirmed it had rescued 40 migrants.", "rescued", "coast guard", None),
    ("Police said in a statement that the gang kidnapped two nurses.", "kidnapped", "Police", None),
    ("The indictment says the couple sold two girls.", "sold", "indictment", None),
    ("Prosecutors allege that the couple sold two girls.", "sold", "Prosecutors", None),
    ("The report states that traffickers recruited 200 men.", "recruited", "report", None),
    ("A witness testified that the driver abducted the boy.", "abducted", "witness", None),
    ("She said the men had abducted her cousin.", "abducted", "She", None),
    ("The governor claimed that soldiers freed all hostages.", "freed", "governor", None),
    ("The bureau has freed nine children, it said on Tuesday.", "freed", "bureau", None),
    # the saying stands after, or in the middle
    ("Nine men were arrested, police said.", "arrested", "police", None),
    ("Nine men were arrested, said Inspector Ana Lopes.", "arrested", "Ana Lopes", None),
    ("Six men were detained on Monday, said Colonel Rui Pinto, deputy chief of the division.", "detained", "Rui Pinto", None),
    ("The nurse, the police said, sold two babies.", "sold", "police", None),
    ("Forty migrants were rescued, the coast guard reported.", "rescued", "coast guard", None),
    ("A dealer was arrested in May, the mayor added.", "arrested", "mayor", None),
    ("The gang sold 40 children, the charity estimates.", "sold", "charity", None),
    ("Tom Hale sold two women, prosecutors allege.", "sold", "prosecutors", None),
    ("The gang sold 40 children, Lopes explained on Friday.", "sold", "Lopes", None),
    # a medium says that somebody said
    ("Xinhua reported that the ministry said police rescued 31 infants.", "rescued", "ministry", "Xinhua"),
    ("The Daily Post reported that police had arrested six men.", "arrested", "Daily Post", None),
    ("The ministry said 31 infants were rescued, Xinhua reported.", "rescued", "ministry", "Xinhua"),
    ("State television reported that a clerk had been arrested.", "arrested", "State television", None),
    # quotations
    ("“We rescued 31 infants in May,” said Ana Lopes.", "rescued", "Ana Lopes", None),
    ("\"They abducted my son,\" said the mother.", "abducted", "mother", None),
    ("“They sold two girls,” Lopes said. “They abducted six more.”", "abducted", "Lopes", None),
    ("\"They sold two girls,\" Lopes said. \"They abducted six more.\"", "abducted", "Lopes", None),
    ("“They sold two girls,” Lopes said. Police arrested six men.", "arrested", None, None),
    ("Lopes said: “The gang abducted six women.”", "abducted", "Lopes", None),
    ("“The gang abducted six women. They sold two of them,” Lopes said.", "abducted", "Lopes", None),
    ("“The gang abducted six women,” he said, adding that two were sold.", "sold", "he", None),
    # what is said goes on in the same sentence
    ("Police said nine men were arrested and 40 women freed.", "freed", "police", None),
    ("Police arrested nine men, who they said had sold 40 women.", "arrested", None, None),
    ("Police arrested nine men after a neighbour reported that a child was abducted.", "arrested", None, None),
    ("Police arrested nine men after a neighbour reported that a child was abducted.", "abducted", "neighbour", None),
    # no saying, though the verb could be one
    ("The guards found the boys and freed them.", "freed", None, None),
    ("The court named a judge and convicted nobody.", "convicted", None, None),
    ("Police accuse the couple of having sold two girls.", "sold", "Police", None),
    # whose the figures are; a rate is nobody
    ("Nine rings were broken up, according to figures released by the ministry.", "broken", "ministry", None),
    ("The gang sold the men for 900 yuan per head.", "sold", None, None),
    # the subject of what is told is no speaker
    ("A ring that looted tombs has been dismantled, with the arrest of 14 people, Greek police announced on Thursday.",
     "dismantled", "Greek police", None),
    ("A ring that stole cable in three provinces has been broken up, the Hawks, a unit of the police, said.",
     "broken", "Hawks", None),
    ("Kidnappers freed two men after a ransom was paid, the police commissioner, Bello Ahmed, told reporters.",
     "paid", "police commissioner", None),
    ("Eight people suspected of recruiting Moldovans have been detained by police, the prosecutor's office said on Friday.",
     "detained", "prosecutor's office", None),
    # a voice goes on: the past before the past, "it added", the items of a list
    ("Captain Ana Lopes said nine men were held. The women had been freed from a cellar.", "freed", "Ana Lopes", None),
    ("Captain Ana Lopes said nine men were held. Neighbours freed the women from a cellar.", "freed", None, None),
    ("The ministry said four men were arrested. It added that they had kidnapped a rancher.",
     "kidnapped", "ministry", None),
    ("Among the cases listed by the ministry were:\n\n* In April, the arrest of nine men. A driver was freed in Natal.",
     "freed", "ministry", None),
    ("The court heard how Horvat met the girls in Kosice. He drove them north and sold them.",
     "sold", "court", None),
    ("Among the cases listed by the ministry were:\n\n* In April, the arrest of nine men.\n\nA driver was freed in Natal.",
     "freed", None, None),
    ("Counsel Tunde Obi told the court that the men stopped two buses. They demanded N60 million.",
     "demanded", "Tunde Obi", None),
    ("Counsel Tunde Obi told the paper that the men stopped two buses. They demanded N60 million.",
     "demanded", None, None),
    ("As alleged in the Indictment:\n\nThe couple smuggled migrants to Spain.", "smuggled", "Indictment", None),
    # whom somebody cites is the source; who cites is the way it came
    ("The boy was freed in Cali on 2 March, El Siglo reported, citing the state prosecutor.", "freed", "state prosecutor", "El Siglo"),
    ("The girl was sold for 50,000 yuan, Caixin magazine reported, quoting the verdict.", "sold", "verdict", "Caixin magazine"),
    ("Quoting police sources, the paper said 14 girls were rescued.", "rescued", "police sources", None),
    ("The gang sold 14 girls, state television said, citing investigators.", "sold", "investigators", "state television"),
    ("Nine men were arrested on Friday, Yonhap quoted a police official as saying.", "arrested", "police official", None),
    ("Smugglers moved 40 girls to Oman, according to a report by the commission.", "moved", "commission", None),
    # as releases of prosecutors say it
    ("Three men were sentenced today for kidnapping a nurse, announced United States Attorney Rena Holt.",
     "sentenced", "Rena Holt", None),
    ("The indictment charges that the couple kidnapped a clerk.", "kidnapped", "indictment", None),
    ("As alleged in the complaint, the couple kidnapped a clerk on May 3.", "kidnapped", "complaint", None),
    ("The kidnapping of two nurses was confirmed by police spokesman Audu Musa.", "kidnapping", "audu musa", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "word", "source", "via"), ROWS)
def test_who_says_so(
    nlp: Language, text: str, word: str, source: str | None, via: str | None
) -> None:
    doc = Doc(nlp(text))
    token = next(t for t in doc if t.text == word)
    said = find_sources(doc, find_phrases(doc)).of(token)
    found = [doc[p.start : p.end].text if p is not None else None for p in said]
    assert [(x or "").lower() for x in found] == [(x or "").lower() for x in (source, via)]
