"""Before the law: short texts full of traps in; each named person with role and legal status out.

Written before the rules for them were; nobody may come out with a stronger status than the text gives.
"""

from __future__ import annotations

import pytest
from lines import claims_of, people_lines, table
from spacy.language import Language

TRAPS = table("""
# acquitted, cleared, dropped
A jury in Leeds took four hours to clear Omar Siddiq of running a forced-labour gang. His business partner, Colin Tate, was found guilty on the same counts.
    Colin Tate  suspect  convicted
    Omar Siddiq  suspect  acquitted

Prosecutors offered no evidence against Wendy Farrell, 41, and the judge entered a not guilty verdict.
    Wendy Farrell  suspect  acquitted

Charges of child smuggling against nurse Beatriz Nolasco have been withdrawn for lack of evidence, the prosecutor's office said.
    Beatriz Nolasco  suspect

The case against Tomas Brandl collapsed on Tuesday when the main witness, Jana Kralova, failed to appear.
    Jana Kralova  witness
    Tomas Brandl  suspect

Imran Qureshi, who had been held since March on suspicion of trafficking, was let go on Thursday without charge.
    Imran Qureshi  suspect  released

The court found insufficient evidence to convict Lucia Ferrante and ordered her release after 14 months in custody.
    Lucia Ferrante  suspect  acquitted

Magistrate Hendrik Louw struck the case against Petrus Maritz off the roll.
    Hendrik Louw  official
    Petrus Maritz  suspect

Two brothers were arrested in Graz. Inspectors Anna Roth and Paul Kern led the raid. The two were charged with kidnapping.
    Anna Roth  official
    Paul Kern  official

Police arrested two men. Anna Roth and Paul Kern, prosecutors, praised the officers. The two were charged with kidnapping.
    Anna Roth  official
    Paul Kern  official

All five defendants, among them former mayor Gil Arroyo, were acquitted of kidnapping for ransom.
    Gil Arroyo  suspect  acquitted

Two of the accused, Sunil Yadav and Ramesh Pal, were let off by the sessions court for want of evidence, while Mohan Das got ten years' rigorous imprisonment.
    Mohan Das  suspect  sentenced
    Ramesh Pal  suspect  acquitted
    Sunil Yadav  suspect  acquitted

# named some sentences later
Two caretakers of a home were arrested on Monday in Pune. Police had raided the home. Thirteen girls were rescued. The accused have been identified as Ramesh Kale and Sunil More.
    Ramesh Kale  suspect  arrested
    Sunil More  suspect  arrested

Two caretakers of a home were arrested on Monday in Pune. Thirteen girls were rescued. Ramesh Kale, 43, and Sunil More, 39, had run the home since 2015.
    (missed: the trained reader has it otherwise)
    Ramesh Kale  suspect  arrested
    Sunil More  suspect  arrested

Police arrested the following: (1) Musa Bello 'm' 35 years, (2) Aisha Sani 'f' 28 years and (3) Idris Umar 'm' 40 years, for kidnapping.
    Aisha Sani  suspect  arrested
    Idris Umar  suspect  arrested
    Musa Bello  suspect  arrested

Police registered a case against Rajesh Kumar, the owner of the kiln, under the bonded labour act.
    Rajesh Kumar  suspect  charged

# appeal, overturned, retrial
The Court of Appeal quashed the conviction of Neville Ashby, who had served three years for running a brothel.
    Neville Ashby  suspect  acquitted

The Supreme Court upheld the 18-year sentence of Elvira Montes.
    Elvira Montes  suspect  sentenced

An appeals court threw out the guilty verdict against Dwayne Cutler and ordered that he be tried again.
    Dwayne Cutler  suspect  charged

Dwayne Cutler, whose first trial ended in a hung jury, went on trial again on Monday for sex trafficking.
    Dwayne Cutler  suspect  charged

Ilona Szabo, jailed for eight years in 2016, has lodged an appeal against her conviction.
    Ilona Szabo  suspect  sentenced

The appeal of Pastor Emeka Obi was dismissed, and his life sentence stands.
    Emeka Obi  suspect  sentenced

Her sentence was cut from ten years to six on appeal. Ilona Szabo, 50, had pleaded guilty to transporting nine women from Hungary.
    Ilona Szabo  suspect  sentenced

# if convicted, faces, could
Rafael Quiroga was charged on Wednesday with three counts of kidnapping. If found guilty, he could spend the rest of his life in prison.
    Rafael Quiroga  suspect  charged

Anita Desmond faces up to 14 years' imprisonment should she be convicted of trafficking.
    Anita Desmond  suspect

Detectives hope to arrest Viktor Lazar in the coming days.
    Viktor Lazar  suspect  suspected

Lawyers expect that Viktor Lazar will be acquitted.
    Viktor Lazar  suspect

The statute carries a life term, but Gloria Amadi, who has pleaded not guilty, will not learn her fate until May.
    Gloria Amadi  suspect  charged

# the headline is stronger
Baby seller Ruth Kamau jailed | Ruth Kamau, 39, was remanded in custody for two weeks on Friday after detectives asked for more time.
    Ruth Kamau  suspect  arrested

Kidnap boss Stefan Dobre guilty | BUCHAREST - Stefan Dobre, 44, went on trial on Monday. He denies all the charges.
    Stefan Dobre  suspect  charged

Pastor arrested over orphan sales | Police questioned Pastor Elijah Mburu for six hours on Monday and let him go home. No arrest was made.
    Elijah Mburu  suspect  released

# those who comment, witness, report, defend
Sergeant Paula Reyes, who took part in the raid, told reporters that the ringleader had been jailed in Chile.
    Paula Reyes  official

"We arrested nine men," said Alfred Mutasa, the provincial police commissioner. "They will be charged on Friday."
    Alfred Mutasa  official

Neighbour Doreen Pike told the court that she saw the accused, Gary Stubbs, carry the girl to his car.
    Doreen Pike  witness
    Gary Stubbs  suspect  charged

Defending, Alison Grey said Stubbs had been "led by others". Gary Stubbs was given a suspended sentence.
    Alison Grey  lawyer
    Gary Stubbs  suspect  sentenced

Prosecuting counsel Rory Bain told Leeds Crown Court that Mark Ellis had sold the women "like cattle".
    (missed: the trained reader has it otherwise)
    Mark Ellis  suspect  suspected
    Rory Bain  official

Journalist Farida Nabizada, who exposed the ring for the Daily Courier, was beaten by unknown men.
    Farida Nabizada  journalist

Pedro Salas, a reporter at Radio Norte, said that he had filmed the arrest of the mayor.
    Pedro Salas  journalist

Assistant U.S. Attorneys Erin Walsh and Peter Lindqvist prosecuted the case. Special Agent in Charge Dana Ortiz thanked the Houston Police Department.
    Dana Ortiz  official
    Erin Walsh  official
    Peter Lindqvist  official

The defendant, Curtis Boone, 36, was represented by public defender Amy Tran.
    Amy Tran  lawyer
    Curtis Boone  suspect  charged

Professor Hugo Lindgren, who studies smuggling at the University of Lund, said convictions were rare.
    Hugo Lindgren  other

# relatives
The suspect's brother, Anil Thakur, was also questioned but is not a suspect. Sanjay Thakur, 31, remains in police custody.
    Anil Thakur  relative
    Sanjay Thakur  suspect  arrested

Fatou Sarr, mother of the missing boy, thanked the gendarmes who arrested the kidnappers.
    Fatou Sarr  relative

Nine-year-old Amina Diallo was found in a hut near Kayes. Her uncle, Moussa Diallo, had reported her missing.
    Amina Diallo  victim
    Moussa Diallo  relative

Police arrested Moussa Diallo, the girl's uncle, on suspicion of having sold her.
    Moussa Diallo  suspect  arrested

The wife of jailed kidnapper Artan Hoxha, Mira Hoxha, has left the country.
    Artan Hoxha  suspect  sentenced
    Mira Hoxha  relative

# corrections and namesakes
Correction: Because of an editing error, an article on Tuesday misidentified the man arrested in Tampa. He is Luis Vega, not Luis Varga.
    Luis Varga  other
    Luis Vega  suspect  arrested

Bank clerk Daniel Osei was held for two nights because he has the same name as a fugitive trafficker.
    Daniel Osei  other

Police in Accra stress that the shopkeeper Kofi Mensah is not the Kofi Mensah wanted for kidnapping.
    Kofi Mensah  other

A man who looks like the fugitive Sergei Orlov was stopped at the airport on Sunday and released after an hour.
    Sergei Orlov  suspect  suspected

The man arrested on Monday is not Ivan Petrov, as first reported, but his cousin, Oleg Petrov.
    Ivan Petrov  other
    Oleg Petrov  suspect  arrested

# extradition, bail, wanted, on the run
Spain has extradited Hamid Zerouali to Belgium, where he is accused of smuggling migrants.
    Hamid Zerouali  suspect  arrested

Hamid Zerouali is fighting extradition from a jail in Malaga.
    Hamid Zerouali  suspect  arrested

Interpol has issued a red notice for Chen Guowei, who fled to Dubai in 2019.
    Chen Guowei  suspect  suspected

Grace Otieno was granted bail of 200,000 shillings after denying the charge.
    Grace Otieno  suspect  charged

Police offer a reward of 10,000 rand for information that leads to the arrest of Thabo Nkosi.
    Thabo Nkosi  suspect  suspected

Thabo Nkosi handed himself in at a police station in Durban on Saturday.
    Thabo Nkosi  suspect  arrested

Marco Bellini, a fugitive for eleven years, was caught in a villa near Porto.
    Marco Bellini  suspect  arrested

# earlier cases
Detectives are looking for Vincent Roy, 52, who served four years for pimping in the 1990s.
    Vincent Roy  suspect  suspected

Vincent Roy had been charged with assault in 2011, but that case was dropped. On Friday he was detained in Lyon over the missing girls.
    Vincent Roy  suspect  arrested

Harold Finch, who has two previous convictions for fraud, is due in court on Monday charged with trafficking.
    Harold Finch  suspect  charged

# press releases
SAN DIEGO - Jorge Alberto Ruiz, a/k/a "El Gato", 33, of Tijuana, pleaded guilty today in federal court to conspiracy to smuggle aliens, announced U.S. Attorney Karen Whitlock. According to his plea agreement, Ruiz drove 14 migrants across the desert. Sentencing is set for March 9 before Judge Anthony Burke.
    Anthony Burke  official
    Jorge Alberto Ruiz  suspect  convicted
    Karen Whitlock  official

A criminal complaint charges Tanya Moreau, 27, of Baton Rouge, with one count of sex trafficking of a minor. The charge is an accusation, and the defendant is presumed innocent unless and until proven guilty.
    Tanya Moreau  suspect  charged

Co-defendant Jamal Rivers, 30, was previously sentenced to 121 months in prison, while Keith Odom is scheduled to be sentenced on June 2.
    Jamal Rivers  suspect  sentenced
    Keith Odom  suspect  convicted

Darnell Pugh, 29, of Newark, is charged by indictment with four counts of kidnapping and is currently in federal custody. If convicted, Pugh faces a maximum of life in prison.
    Darnell Pugh  suspect  charged

Following a six-day trial, a federal jury convicted Lamar Gaines of Atlanta of forced labor. U.S. District Judge Susan Pell will sentence Gaines on October 3.
    Lamar Gaines  suspect  convicted
    Susan Pell  official

# bail, a new trial, a charge that is changed, a list behind a colon
Prosecutors asked a judge to revoke the bail of Marcelo Duarte, who is accused of running a baby-trafficking ring.
    Marcelo Duarte  suspect  charged

The victims' lawyer, Grace Nduta, urged the court not to grant bail to Peter Maina.
    Grace Nduta  lawyer
    Peter Maina  suspect  charged

Ivan Petrik's bail was set at 20,000 euros.
    Ivan Petrik  suspect  charged

The retrial of Dragan Savic, whose conviction was quashed last year, opens on Monday.
    Dragan Savic  suspect  charged

The tribunal reduced the charge against Mehmet Aydin from murder to manslaughter.
    (missed: the trained reader has it otherwise)
    Mehmet Aydin  suspect  charged

Prosecutors amended the indictment against Sonia Prado to add two counts.
    Sonia Prado  suspect  charged

Three policemen were charged with taking bribes: Inspector Raj Mohan, Constable Vinod Lal and Constable Sita Ram.
    (missed: the trained reader has it otherwise)
    Raj Mohan  suspect  charged
    Sita Ram  suspect  charged
    Vinod Lal  suspect  charged

Two men were arrested on Friday: Idris Garba and Musa Bello.
    Idris Garba  suspect  arrested
    Musa Bello  suspect  arrested

Photographer Lena Fischer was beaten by guards while covering the trial of smuggler Omar Beshir.
    Lena Fischer  journalist
    Omar Beshir  suspect  charged

Officers confirmed the arrest of trafficker Jose Rua on Monday.
    Jose Rua  suspect  arrested

Correction: Tuesday's report said that Hamid Rezai had been charged. He was questioned as a witness.
    Hamid Rezai  witness

Monday's story said that Ugo Nardi had been arrested. He was not.
    Ugo Nardi  other

Police in Ibadan said they were still looking for Segun Alabi over the kidnapping of a trader.
    Segun Alabi  suspect  suspected

# freed by the police, asked of the police, a bail application, a plea that is changed
Police freed shopkeeper Amin Dar on Sunday, three days after he was kidnapped in Sopore.
    Amin Dar  victim

Three men were charged with kidnapping a trader, Amin Dar, in Sopore. Dar, who was held for six days, was freed by police on Sunday, the court heard.
    Amin Dar  victim

Gunmen kidnapped engineer Paul Hart in May. He was held in a shed outside the city.
    Paul Hart  victim

Gunmen kidnapped engineer Paul Hart in May. He was held by police for a day after his release, on suspicion of having staged it.
    (missed: the trained reader has it otherwise)
    Paul Hart  suspect  arrested

The smugglers moved farmer Luis Ochoa to Tucson. Members of the group held Ochoa at a farm until his relatives paid.
    Luis Ochoa  victim

A Houston woman was sentenced today to 14 years for smuggling migrants. According to court documents, Marisol Cruz, 38, led the group. Cruz pleaded guilty in May.
    (missed: the trained reader has it otherwise)
    Marisol Cruz  suspect  sentenced

Police freed 12 women from a spa on Thursday. In a separate case, Danny Ward, 31, was jailed for nine years in April for trafficking two women.
    Danny Ward  suspect  sentenced

Danny Ward, 31, was charged on Thursday with trafficking 12 women. In a separate case, Ward was jailed for nine years in 2016.
    Danny Ward  suspect  charged

ALEXANDRIA, Va. – A federal jury convicted an Alexandria man today of sex trafficking. Kendrick Moss, aka “Slim,” 34, recruited three girls. Moss was found guilty on all counts.
    Kendrick Moss  suspect  convicted

Ann Aber, U.S. Attorney for the Eastern District of Virginia; Wayne Holt, Special Agent in Charge of the FBI's Washington Field Office; and Kevin Davies, Fairfax County Chief of Police, announced the arrests of nine traffickers.
    Ann Aber  official
    Kevin Davies  official
    Wayne Holt  official

Nine traffickers were jailed. Assistant U.S. Attorneys Maria Lang and Seth Price prosecuted the case.
    Maria Lang  official
    Seth Price  official

Dr D. Vijaya Rao, 50, who allegedly conducted 15 transplants, was sent to judicial custody for 14 days.
    D. Vijaya Rao  suspect  arrested

Nine traffickers were held, according to DCP (crime) Amit Goel.
    Amit Goel  official

Police arrested nine traffickers on Monday. One of them, Maria Osei, had sold four girls, an officer said.
    Maria Osei  suspect  arrested

Guerrillas kidnapped nine ranchers. Farmer Jorge Pardo, held by the 19th Front of the FARC since August, was released near Santa Marta after his family paid 20 million pesos.
    Jorge Pardo  victim

Gang leader Jordan Pike, 26, of Huyton, who was convicted of trafficking the boy in March, was sentenced to 14 years.
    Jordan Pike  suspect  sentenced

SSP Anil Haider told a press conference that the gang had sold nine baby boys.
    Anil Haider  official

Soldiers freed nurse Rosa Quiroz from a farm where her kidnappers had held her.
    Rosa Quiroz  victim

Police freed Emil Kranz from custody on Monday.
    Emil Kranz  suspect  released

The bail application of Rukhsana Bibi was rejected; she is accused of stealing four newborns.
    Rukhsana Bibi  suspect  charged

A warrant for the arrest of Karim Noor was withdrawn on Friday.
    Karim Noor  suspect

Magistrate Zodwa Nkosi postponed the case against Thabo Moloi to 2 August.
    (missed: the trained reader has it otherwise)
    Thabo Moloi  suspect  charged
    Zodwa Nkosi  official

The suspects, named by police as Omar Diallo, 28, and Binta Sow, 31, have not yet been charged with kidnapping.
    Binta Sow  suspect  suspected
    Omar Diallo  suspect  suspected

The defendant, Dilip Roy, changed his plea to guilty on the third day of the trial.
    Dilip Roy  suspect  convicted

The brother of the ringleader, Mihai Rusu, has nothing to do with the case.
    Mihai Rusu  relative

Officers are questioning Brian Oduor over the sale of two infants.
    Brian Oduor  suspect  suspected

Brian Oduor was questioned as a witness over the sale of two infants.
    Brian Oduor  witness

The pilot, Jan Sova, was held by rebels for a week before he was freed.
    Jan Sova  victim

Militants who seized engineer Paul Hart want $2 million.
    Paul Hart  victim

# agency reports in capitals or lower case
POLICE ARRESTED HECTOR VARGAS, AN ALLEGED MEMBER OF THE GANG THAT KIDNAPPED BANKER LUIS MORA ON 3 MAY.
    HECTOR VARGAS  suspect  arrested
    LUIS MORA  victim

COLONEL RAUL BENITEZ SAID THAT TWO KIDNAPPERS WERE KILLED AND BUSINESSMAN JAIME TORRES WAS FREED UNHARMED.
    JAIME TORRES  victim
    RAUL BENITEZ  official

judge maria duque ordered the arrest of jose gacha, wanted for the murder of the minister.
    jose gacha  suspect  suspected
    maria duque  official

# one-sentence items
A court in Mumbai sentences Arif Shaikh to life imprisonment for the abduction of five children.
    Arif Shaikh  suspect  sentenced

Kosovo police detain surgeon Luan Berisha on suspicion of organ trafficking.
    Luan Berisha  suspect  arrested

Human rights lawyer Zhao Liping is arrested after she represented villagers whose children had been taken.
    Zhao Liping  suspect  arrested

Crime boss Salvatore Greco dies in a prison hospital in Parma, where he was serving 26 life sentences.
    Salvatore Greco  suspect  sentenced

# written after the rules for those above, to measure them
A Cardiff jury could not agree on a verdict in the case of Huw Prosser, accused of running two brothels. He will be tried again in autumn.
    Huw Prosser  suspect  charged

All counts against Marta Kowal were thrown out on Tuesday.
    Marta Kowal  suspect

The trial judge directed the jury to acquit Leon Fisk.
    Leon Fisk  suspect  acquitted

Leon Fisk walked free from court after the jury cleared him of all six counts.
    Leon Fisk  suspect  acquitted

The state will not prosecute Benita Cruz, a spokesman for the attorney general said.
    Benita Cruz  suspect

Charges against two of the men were dropped, but Rashid Omar remains charged with smuggling.
    Rashid Omar  suspect  charged

The high court set aside the conviction of Ravi Menon and freed him.
    Ravi Menon  suspect  acquitted

Judges in The Hague increased the sentence of Kees Vermeer from six to nine years.
    Kees Vermeer  suspect  sentenced

The appeal by Olga Morozova against her seven-year term was rejected.
    Olga Morozova  suspect  sentenced

If extradited and convicted, Ruben Paz could face 30 years. He was arrested in Lima last week.
    Ruben Paz  suspect  arrested

Ruben Paz may be charged within days, prosecutors said.
    Ruben Paz  suspect

Prosecutors are seeking a 20-year term for Dina Haddad, whose trial ends next week.
    Dina Haddad  suspect  charged

Gang boss gets life | A prosecutor asked on Monday that Enzo Ricci be jailed for life. A verdict is due in July.
    Enzo Ricci  suspect  charged

Trafficker arrested at airport | Police want to question Li Qiang, 50, who left for Macau on Friday. No warrant has been issued.
    (missed: the trained reader has it otherwise)
    Li Qiang  other

Superintendent Meera Iyer said the accused had confessed to selling four girls.
    Meera Iyer  official

"My client is innocent and will fight the charges," said Boris Adler, who represents the mayor.
    Boris Adler  lawyer

Bystander Chloe Marsh, who filmed the arrest, was herself arrested and later released without charge.
    Chloe Marsh  suspect  released

A taxi driver, Yusuf Kaya, testified that he had driven the girls to the hotel without knowing their age.
    Yusuf Kaya  witness

Correspondent Nadia Petrova was detained for two hours while she reported on the raid.
    (missed: held "for two hours")
    Nadia Petrova  journalist  released

Sister Agnes Mwale, who runs the shelter, said that 40 girls had been freed since March.
    Agnes Mwale  other

The girl's grandmother, Rosa Quispe, recognised the kidnapper in court.
    Rosa Quispe  relative

Joao Pires, whose brother Paulo Pires was sentenced to 12 years on Monday, called the trial a farce.
    Joao Pires  relative
    Paulo Pires  suspect  sentenced

Police released Elif Demir, the wife of the fugitive Cem Demir, after a night of questioning.
    Cem Demir  suspect  suspected
    Elif Demir  suspect  released

An earlier version of this story misstated the charge against Greg Doyle. He is charged with theft, not kidnapping.
    Greg Doyle  suspect  charged

The paper apologised to Simon Lake, whom it had wrongly described as the leader of the gang.
    (missed: a person is taken for a place)
    Simon Lake  other

The Paul Green convicted on Friday is not related to the councillor Paul Greene.
    Paul Green  suspect  convicted
    Paul Greene  official

Authorities in Bali deported Dutch fugitive Ruud Bakker, who will be handed to police in Amsterdam.
    (missed: deportation)
    Ruud Bakker  suspect  arrested

Ahmed Kassem, wanted in three countries, is believed to be hiding in Tripoli.
    Ahmed Kassem  suspect  suspected

Bail was refused to Priya Nair, who stands accused of selling newborns.
    Priya Nair  suspect  charged

Detectives have traced the van to Mick Harte, who has not been seen since Sunday and is now the prime suspect.
    (missed: "is now the prime suspect" after another clause)
    Mick Harte  suspect  suspected

After two years on the run, Zoran Ilic turned himself in on Tuesday.
    Zoran Ilic  suspect  arrested

Victor Amaya, sentenced to six years in 2001 for robbery, has been charged with abducting his niece.
    Victor Amaya  suspect  charged

LOS ANGELES - Eduardo Salas, 41, of Compton, was sentenced today to 188 months in federal prison for sex trafficking. Salas pleaded guilty in January. Assistant United States Attorney Joan Mercer prosecuted this case.
    Eduardo Salas  suspect  sentenced
    Joan Mercer  official

An indictment unsealed today charges Pedro Luna and Ines Luna, both of El Paso, with harboring aliens. Pedro Luna was arrested Thursday; Ines Luna remains at large.
    Ines Luna  suspect  charged
    Pedro Luna  suspect  charged

TWO OF THE KIDNAPPERS OF RANCHER ALVARO PENA WERE CAPTURED IN CALI, GENERAL JORGE ROJAS REPORTED.
    (missed: victims after "of" in capitals)
    ALVARO PENA  victim
    JORGE ROJAS  official

Chadian authorities arrest charity worker Luc Moreau over the removal of 103 children.
    Luc Moreau  suspect  arrested

A Kenyan court jails preacher Amos Karanja for 15 years for child trafficking.
    Amos Karanja  suspect  sentenced

Singapore hangs drug courier Tan Boon Keng.
    (missed: the trained reader has it otherwise)
    Tan Boon Keng  suspect  sentenced

Prosecutors withdrew the charge after a key witness, Pilar Soto, recanted.
    Pilar Soto  witness

Inspector Karl Brandt, suspected of tipping off the ring, has been suspended from duty.
    Karl Brandt  suspect  suspected

Nobody says that Chen Weiguo was not at home when the police came.
    Chen Weiguo  other

Anas Derkaoui, said to have been the gang's go-between, was convicted in Rabat.
    Anas Derkaoui  suspect  convicted
""")


@pytest.mark.parametrize(("text", "people"), TRAPS)
def test_people_before_the_law(nlp: Language, text: str, people: list[str]) -> None:
    assert people_lines(claims_of(nlp, text, "2019-06-14")) == people
