"""Whole news items: several people of one text, each with the role and the status that the text gives.

Written before the rules for them were; nobody may come out with a stronger status than the text gives.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lines import claims_of, people_lines, table
from spacy.language import Language

ITEMS = table("""
Baby-trafficking nurse jailed, mother says
|
A maternity nurse accused of selling newborns from a hospital in Lagos appeared before a magistrate on Wednesday. Ngozi Adebayo, 38, denied two counts of child stealing and was remanded until 3 June. Outside, Funmi Ogun, whose son disappeared from the ward in January, said she hoped the nurse would spend her life in prison.
    Funmi Ogun  relative
    Ngozi Adebayo  suspect  charged

Gang boss Kerimov guilty of kidnap, court told
|
Ruslan Kerimov ordered the kidnapping of a jeweller's son over a debt, a prosecutor told jurors at Wood Green Crown Court on Monday. Kerimov, 44, and his driver, Aleks Petrov, both deny conspiracy to kidnap and blackmail. Martin Hale QC, prosecuting, said the boy was kept for three days in a lock-up garage. The trial continues.
    Aleks Petrov  suspect  charged
    Martin Hale  official
    Ruslan Kerimov  suspect  charged

Two sisters who ran a nail bar in Derby were cleared of arranging the travel of girls for exploitation but convicted of facilitating illegal immigration. Lan Pham, 35, and Thuy Pham, 31, will be sentenced on 9 September. Judge Caroline Meek told them that prison was inevitable.
    Caroline Meek  official
    Lan Pham  suspect  convicted
    Thuy Pham  suspect  convicted

A judge declared a mistrial on Friday in the case of Leonard Voss, a former youth pastor accused of sex trafficking, after jurors said they were hopelessly deadlocked. Prosecutors said they would try Voss again in the spring. "We always knew that this jury would see the doubts," said his attorney, Rebecca Stein.
    Leonard Voss  suspect  charged
    Rebecca Stein  lawyer

The Court of Appeal on Thursday ordered a retrial for Samuel Okoth, who was jailed for 20 years in 2017 for trafficking in ivory. The judges found that the magistrate had wrongly refused to hear a defence witness. Okoth, 59, will remain in custody.
    Samuel Okoth  suspect  charged

Spain hands suspected clan chief to Ireland
|
Declan Moran, 47, was flown to Dublin from Malaga under heavy guard on Saturday after losing his fight against extradition. He is wanted for directing a gang that held two bank officials' families hostage in 2009. Moran was to be brought before the Special Criminal Court on Monday.
    Declan Moran  suspect  arrested

Sheriff's deputies arrested Kyle Brandt and Joanna Reyes at a motel off Interstate 40 last week. On Tuesday the district attorney dropped the trafficking charge against Reyes, saying she had herself been coerced; Brandt was ordered held on $500,000 bond. "She is a victim in this and always was," District Attorney Paula Nims said.
    (missed: the trained reader has it otherwise)
    Joanna Reyes  victim
    Kyle Brandt  suspect  arrested
    Paula Nims  official

Interpol has issued a red notice for Temur Rashidov, whom Uzbek prosecutors believe to be the organiser of a network that sent women to Dubai. His brother, Jasur Rashidov, runs a construction firm in Tashkent and says that he has not heard from him since 2015.
    Jasur Rashidov  relative
    Temur Rashidov  suspect  suspected

Accused trafficker found dead in cell
|
Marcus Lindqvist, who was to stand trial next month on charges of buying sex from trafficked teenagers, was found dead in his cell in Gothenburg on Sunday. Prison governor Elin Sandberg said that no crime was suspected. The case will be closed, prosecutor Johan Ek said.
    Elin Sandberg  official
    Johan Ek  official
    Marcus Lindqvist  suspect  charged

Feng Guihua told police in 2014 that she had strangled the trader and hidden the ransom. She took it back in court, saying that officers had deprived her of sleep. On Friday the Intermediate People's Court in Hefei found her guilty of kidnapping and gave her a suspended death sentence. Her lawyer, Tan Rui, said she would appeal.
    Feng Guihua  suspect  sentenced
    Tan Rui  lawyer

Mr Justice Arnold Penney directed the jury to find Stuart Lowe not guilty on the charge of false imprisonment. His co-accused, Darren Lowe, who is not related, changed his plea to guilty on the third day of the trial. A third man, Wayne Akers, is due to be tried in October.
    Arnold Penney  official
    Darren Lowe  suspect  convicted
    Stuart Lowe  suspect  acquitted
    Wayne Akers  suspect  charged

The undercover officer, who gave evidence from behind a screen as "Karim", told the court he had bought four pistols from Joseph Mallia in a Valletta bar. Mallia, 52, pleads not guilty to arms trafficking. Magistrate Donatella Galea adjourned the case to Friday.
    Donatella Galea  official
    Joseph Mallia  suspect  charged

She was 14 when a neighbour lured her to Siliguri with the promise of a job, Rina Oraon says. Ten years later it was Oraon whom the railway police stopped on a platform there with three girls from her own village. She has been booked under the anti-trafficking law and is out on bail, Inspector Debasish Roy said.
    Debasish Roy  official
    Rina Oraon  suspect  charged

If convicted, former senator Dante Villareal could spend 40 years behind bars. The Sandiganbayan ordered his arrest on Monday after ombudsman Corazon Uy filed charges of malversation and kidnapping against him. Villareal left for Hong Kong on Sunday night, immigration chief Ruben Tan said.
    Corazon Uy  official
    Dante Villareal  suspect  charged
    Ruben Tan  official

Police in Turin have arrested Valentina Serra, a 29-year-old accountant, on suspicion of laundering the takings of a Nigerian prostitution ring. Correction: An earlier version of this report named the person arrested as Valentina Sella, a lawyer who has no connection with the case. We apologise for the error.
    Valentina Sella  lawyer
    Valentina Serra  suspect  arrested

My son is innocent, says father of accused
|
Gopal Thapa does not believe a word of it. "Bikash would not hurt a fly," the retired teacher said on the steps of the Kathmandu district court, where Bikash Thapa, 26, is charged with selling two cousins to a brothel in Pune. Maya Lama of the shelter Asha Griha, which looks after the girls, said that they were afraid to testify.
    (missed: a father told of in the headline alone)
    Bikash Thapa  suspect  charged
    Gopal Thapa  relative
    Maya Lama  other

Eleven men were arrested on Tuesday in raids on farms around Foggia. Among those taken into custody was Vito Caruso, 61, who owns a tomato cannery. Colonel Andrea Testa of the carabinieri said the labourers, most of them from Mali, were paid three euros a crate.
    Andrea Testa  official
    Vito Caruso  suspect  arrested

The Crown has stayed charges against one of two Richmond massage parlour owners. Christina Wu, 50, had been charged with living on the avails of prostitution. Her former partner, Gordon Leung, still faces five counts and is due back in provincial court on Sept. 12. Crown spokesman Neil MacKay gave no reason.
    Christina Wu  suspect
    Gordon Leung  suspect  charged
    Neil MacKay  official

BOGOTA, 4 MAR 88 (EFE) - [TEXT] THE ARMY ANNOUNCED TODAY THAT FARMER HERNAN QUIROGA, ABDUCTED ON 20 FEBRUARY NEAR BARRANCABERMEJA, HAS BEEN RESCUED UNHARMED. COLONEL LUIS ARCE, COMMANDER OF THE BATTALION, SAID THAT HIS CAPTORS FLED.
    HERNAN QUIROGA  victim
    LUIS ARCE  official

A 34-year-old man has been released under investigation after three women were found at a flat in Cardiff. The flat belongs to Owen Prosser, a local councillor, who told the Echo that he had let it through an agent and had never met the tenants. "I am as shocked as anyone," he said. There is no suggestion of wrongdoing by Mr Prosser.
    Owen Prosser  official

Jozef Kovac was sentenced to nine years at Hull Crown Court for holding a man in servitude. His sons Milan, 24, and Peter, 22, received five years each. A third son, Tibor Kovac, gave evidence for the prosecution. Detective Sergeant Ruth Bell said the victim had slept in a shed.
    Jozef Kovac  suspect  sentenced
    Milan  suspect  sentenced
    Peter  suspect  sentenced
    Ruth Bell  official
    Tibor Kovac  witness

Prosecutors in Antwerp want eight years for Baptiste Claes, who they say ran the port side of a cocaine ring. The defence has asked for an acquittal. The judgment is due on 12 November. Claes has been in custody since his arrest in Alicante.
    Baptiste Claes  suspect  charged

Chief Superintendent Farah Aziz was for years the public face of Penang's fight against traffickers. On Monday she was herself led into court in an orange shirt, suspected of taking RM80,000 from a syndicate. The Anti-Corruption Commission obtained a four-day remand order, its director, Ng Wai Keong, said.
    Farah Aziz  suspect  arrested
    Ng Wai Keong  official

A charge sheet was filed against nine people, including tea-garden manager Pradip Bora and placement agent Sushila Ekka, in the trafficking of 26 girls. Ekka is absconding. Bora got bail in April. Social worker Digambar Narzary, whose complaint led to the case, welcomed the move.
    Digambar Narzary  other
    Pradip Bora  suspect  charged
    Sushila Ekka  suspect  charged

Kidnapped oil worker freed
|
Gunmen have released Alan Drysdale, a Scottish engineer seized from a barge off Bayelsa two weeks ago, his employer said on Thursday. Police commissioner Ibrahim Sule denied that a ransom had been paid. Mr Drysdale's wife, Moira, said that he was tired but well.
    Alan Drysdale  victim
    Ibrahim Sule  official
    Moira  relative

Hector Barrientos, 33, who has served two years of a seven-year term for smuggling migrants, walked free on Wednesday after the appeals court in San Antonio threw out his conviction. Assistant federal public defender Grace Liu called the evidence "a case of mistaken identity from the start".
    Grace Liu  lawyer
    Hector Barrientos  suspect  acquitted

The men's names were given as Said Haidari, 29, and Nasir Ahmadzai, 31. Both were held at a checkpoint near Torkham with five boys in the back of a lorry, border police spokesman Zabihullah Noori told reporters. A third suspect, known only as Qari, escaped.
    Nasir Ahmadzai  suspect  arrested
    Qari  suspect  suspected
    Said Haidari  suspect  arrested
    Zabihullah Noori  official

Not one of the witnesses could say that Emeka Nwosu had been in the house, Justice Bola Akande said in freeing him on Tuesday. She convicted his landlord, Chief Lawrence Eze, of harbouring the kidnappers and sentenced him to three years without the option of a fine.
    Bola Akande  official
    Emeka Nwosu  suspect  acquitted
    Lawrence Eze  suspect  sentenced

NEWARK, N.J. - A Union County woman today admitted her role in a scheme to bring Honduran women to bars in Hudson County and force them to dance for tips, U.S. Attorney Carla Messner announced. Xiomara Lagos, 45, of Elizabeth, pleaded guilty before U.S. District Judge Peter Sheehan to an information charging her with one count of conspiracy. Sentencing is scheduled for Dec. 4. Ms. Messner credited special agents of Homeland Security Investigations, under the direction of Special Agent in Charge Terrence Boyle.
    Carla Messner  official
    Peter Sheehan  official
    Terrence Boyle  official
    Xiomara Lagos  suspect  convicted

The Daily Star reported last month that actor Rafiq Chowdhury had been detained over the smuggling of gold. Police now say that the man they are holding is a namesake, a 40-year-old trader from Comilla. "The actor has nothing to do with it," said Deputy Commissioner Shahida Begum.
    Rafiq Chowdhury  other
    Shahida Begum  official

Cult leader charged with enslaving followers
|
Prosecutors in Almaty are considering whether to charge Viktor Sokol, who heads a religious community of some 60 people, after two former members said they had been made to work without pay. Sokol, 57, has not been detained. In a video he called the claims "lies bought by my enemies".
    Viktor Sokol  suspect  suspected

Gerard Noonan was a bagman for the kidnappers, the state alleges. He denies it. Garda Niamh Walsh told the court that she found £4,000 under the seat of his van. Cross-examined by Mr Barry White for the defence, she agreed that the van had two other keyholders.
    Barry White  lawyer
    Gerard Noonan  suspect  charged
    Niamh Walsh  official

Journalist Halima Osman, who wrote about the disappearance of girls from the camp at Dadaab, was picked up by plain-clothes men on Friday and held overnight. She was let go without charge on Saturday, her editor, Peter Mwangi, said. The police did not say why she had been held.
    Halima Osman  journalist  released
    Peter Mwangi  journalist

A court in Hanoi has sentenced a couple to death for heading a ring that sold babies to China. Bui Van Tuan and Le Thi Hoa, both 41, were found guilty of trafficking 29 infants. Their nephew, Bui Van Cuong, was given life and four go-betweens got terms of between six and 20 years.
    Bui Van Cuong  suspect  sentenced
    Bui Van Tuan  suspect  sentenced
    Le Thi Hoa  suspect  sentenced

Mexican marines captured a man said to be Fausto Isidro Quintero, the leader of the Los Tejones gang, in Los Mochis on Sunday. On Tuesday the attorney general's office said that fingerprints had shown him to be a car dealer named Julio Beltran, and let him go.
    (missed: the trained reader has it otherwise)
    Fausto Isidro Quintero  suspect  suspected
    Julio Beltran  other

Reporting by Shin Ji-woo; Editing by Mark Hollis. Customs officers at Incheon found nine kilos of gold on Yoon Sang-chul, a former airline steward, the agency said. He told them that he was carrying it for a friend and did not know what was in the vests. Yoon has been referred to prosecutors without detention.
    Mark Hollis  journalist
    Shin Ji-woo  journalist
    Yoon Sang-chul  suspect  suspected

The High Court at Madras commuted to life the death sentence of Murugan Selvam for the abduction and murder of a diamond merchant's son. It acquitted his wife, Kala, giving her the benefit of the doubt. Additional public prosecutor V. Raghunathan said that the state would go to the Supreme Court.
    Kala  suspect  acquitted
    Murugan Selvam  suspect  sentenced
    V. Raghunathan  official

"I was never one of them," Adnan Delic told the panel of judges in Sarajevo. He and Mirza Hodzic are accused of having kept 12 women in a motel outside Tuzla in 1999. One of the women, heard as witness B, pointed at Hodzic. His lawyer, Senka Mujic, objected.
    (missed: on trial by who is spoken to)
    Adnan Delic  suspect  charged
    Mirza Hodzic  suspect  charged
    Senka Mujic  lawyer

Four months after police freed 17 Romanians from a caravan site in Essex, the owner of the site, Terry Doyle, has been told that he will face no further action. Doyle, 66, was arrested in the raid in February. Detective Inspector Sarah Coombs said there was not enough evidence to charge him; inquiries into the family of Ion Stan, the gangmaster, who is thought to have fled to Suceava, go on.
    Ion Stan  suspect  suspected
    Sarah Coombs  official
    Terry Doyle  suspect  released

An official of the Saudi embassy, Khalid al-Rashid, cannot be tried over the alleged abuse of two maids, because he has immunity, India's foreign ministry said. Gurgaon police had wanted to question him. Both women, aged 30 and 50, have gone home to Nepal with consul Tirtha Poudel.
    Khalid al-Rashid  suspect  suspected
    Tirtha Poudel  official

# shorter ones
Dentist cleared over kidnapped boy
|
A dentist accused of hiding a kidnapped boy in his clinic walked free from court in Cebu on Tuesday. Judge Amelia Tan said the state had failed to prove that Ramon Villa knew who the child was.
    Amelia Tan  official
    Ramon Villa  suspect  acquitted

Prosecutors have dropped all charges against Sofia Marin, the flight attendant held in June with four kilos of heroin in a suitcase, after a baggage handler confessed to having put it there.
    Sofia Marin  suspect

Erik Strand, serving 14 years for running guns to Malmo gangs, will have his appeal heard in March, his lawyer, Maja Lind, said.
    Erik Strand  suspect  sentenced
    Maja Lind  lawyer

Two men named Nguyen Van Hung live on Hang Bac street. One was arrested on Monday for selling forged visas. The other, a baker, says that customers have stayed away since.
    Nguyen Van Hung  suspect  arrested

Peter Dube could be jailed for life if a jury finds him guilty of leading the rhino poachers. Jury selection starts on Monday in Polokwane.
    Peter Dube  suspect  charged

Mayor jailed for trafficking
|
The mayor of Santa Rosa, Luis Barragan, has been placed in pre-trial detention while prosecutors look into his links with a ring that moved Haitians north. He has not been charged.
    Luis Barragan  suspect  arrested

A woman's body was found in a suitcase in Pattaya, Police Colonel Somchai Rattana said. Her boyfriend was being questioned.
    Somchai Rattana  official

Yusuf Bello's brother Idris, 19, was shot dead by the kidnappers. Yusuf Bello himself was freed on Sunday after the family paid N4 million.
    Idris  victim
    Yusuf Bello  victim

Correction: A report on 3 May said that Marta Kowalska had been convicted of people smuggling. She has been charged, and denies the offence.
    Marta Kowalska  suspect  charged

The jury was told that Abdul Rahim had bought the girl for £500. Rahim, 55, of Bradford, denies rape and trafficking. His wife, Nasreen Rahim, 49, denies aiding him.
    Abdul Rahim  suspect  charged
    Nasreen Rahim  suspect  charged

Cleared of murder but guilty of the kidnap, Dean Foster will be sentenced next week. Liam Foster, his nephew, was found not guilty on both counts.
    Dean Foster  suspect  convicted
    Liam Foster  suspect  acquitted

The conviction of Ruth Okello, who spent six years on death row for poisoning a trafficker, was set aside by the Supreme Court in Kampala on Thursday and a fresh trial ordered.
    Ruth Okello  suspect  charged

Albanian police said they had arrested Gentian Hoxha in Durres on a Belgian warrant. A court will decide on his extradition within 40 days, spokeswoman Elira Duka said.
    Elira Duka  official
    Gentian Hoxha  suspect  arrested

The man who drove the lorry, Craig Nolan, told the Old Bailey that he had thought the boxes held biscuits. Nolan, 26, is on trial with three others over the deaths of 39 migrants.
    Craig Nolan  suspect  charged

Charges against one of the two drivers, Hamid Rostami, were withdrawn for lack of proof. The second, Kaveh Amini, got five years.
    Hamid Rostami  suspect
    Kaveh Amini  suspect  sentenced

Gustavo Leon, the accountant of the Juarez cartel, died of a heart attack in prison in El Paso. He had pleaded guilty in 2018 and was to be sentenced in July.
    Gustavo Leon  suspect  convicted

Wu Dashan first confessed to selling his daughter, then took back his words, saying that he had been beaten. He was released on bail in March and the police say that the inquiry goes on.
    (missed: the trained reader has it otherwise)
    Wu Dashan  suspect  charged

'Slave master' arrested
|
Detectives are investigating claims by two Vietnamese men that a cannabis grower kept them locked in a house in Leicester. A 45-year-old local man is helping them with their inquiries, Detective Inspector Jo Pratt said.
    Jo Pratt  official

Neither Tony Grasso, who turned state's evidence, nor his cousin Vincent Grasso, who did not, escaped prison: Tony got three years and Vincent 19.
    Tony Grasso  suspect  sentenced
    Vincent Grasso  suspect  sentenced

Anita Gurung was trafficked to Mumbai at 13. Now 30, she stands accused of recruiting girls for the same brothel, and a court in Thane has refused her bail.
    Anita Gurung  suspect  charged

The buyer was an undercover officer, Special Agent Rick Dunn. Moments after he handed over the money, agents arrested Oleg Sidorov and his son Pavel.
    Oleg Sidorov  suspect  arrested
    Pavel  suspect  arrested
    Rick Dunn  official

"My client has never set foot in Thailand," said attorney Miles Corbett. Prosecutors say that Jerome Hicks wired money to the recruiters there; a grand jury indicted him last month.
    Jerome Hicks  suspect  charged
    Miles Corbett  lawyer

Judge Ines Correia ordered the release of Paulo Teixeira, saying that the police had arrested the wrong man. A cousin with the same first name is now being sought.
    Ines Correia  official
    Paulo Teixeira  suspect

Fatima Zahra, mother of the accused, fainted as the sentence was read: 20 years for Brahim Zahra, 15 for his friend Omar Saidi.
    (missed: "15 for his friend X")
    Brahim Zahra  suspect  sentenced
    Fatima Zahra  relative
    Omar Saidi  suspect  sentenced

Retired general Wirat Thongdee was found guilty of trafficking by a Bangkok court, one of 62 people convicted in the case. Sentences are expected later today.
    Wirat Thongdee  suspect  convicted

Sunita Devi said that her husband, Raju, was innocent. Raju was booked under section 370 on Friday along with labour contractor Bhola Sah, who is absconding.
    (missed: the trained reader has it otherwise)
    Bhola Sah  suspect  charged
    Raju  suspect  charged
    Sunita Devi  relative

Kidnap suspect Jakub Novak jumped from a courthouse window in Brno and is still at large, police spokeswoman Lenka Holubova said on Thursday. He was being taken to a remand hearing.
    (missed: the trained reader has it otherwise)
    Jakub Novak  suspect  suspected
    Lenka Holubova  official

A Dutch tribunal has halved the sentence of Senad Begic to four years, accepting that he had himself been threatened by the gang.
    Senad Begic  suspect  sentenced

Investigators believe that the money went to Hong Kong businessman Raymond Lau. Mr Lau, who has not been accused of any crime, declined to comment.
    Raymond Lau  other

# fates that differ, and words that only seem to say one
Two of the three men held over the kidnapping of a Mombasa hotelier were freed on Thursday for want of evidence. Salim Omar and Ali Juma walked out of Shanzu law courts; Hassan Mwinyi was ordered to stand trial on 8 July.
    Ali Juma  suspect  released
    Hassan Mwinyi  suspect  charged
    Salim Omar  suspect  released

Zhang Wei, a farmer in Shandong, bought his wife from a trafficker in 1989, his neighbours say. Police say that the statute of limitations has run out and that he will not be charged.
    Zhang Wei  suspect  suspected

A court in Tirana sentenced Arben Kola to 12 years in his absence. Kola, 39, is thought to be in the Emirates.
    Arben Kola  suspect  sentenced

Detective Chief Inspector Paul Reed, who led Operation Harrow, has been suspended pending an inquiry into claims that he took gifts from a suspect.
    Paul Reed  official

The trial of Lucy Agyemang, accused of running a baby factory in Takoradi, was adjourned after her lawyer, Kwame Boateng, fell ill.
    Kwame Boateng  lawyer
    Lucy Agyemang  suspect  charged

Bail was set at $2 million for Andre Watts, the second of three brothers to be charged in the case. The eldest, Terrell Watts, pleaded guilty last year and testified against him.
    Andre Watts  suspect  charged
    Terrell Watts  suspect  convicted

Police named the dead man as Carlos Ibarra, 31, and said that he was the getaway driver. He was killed in a shootout with officers after the ransom drop.
    Carlos Ibarra  suspect  suspected

After 11 hours, the jury acquitted Chloe Benson of conspiracy but could not agree on the charge of holding the maid in servitude. Prosecutors have a week to decide whether to retry her.
    (missed: the trained reader has it otherwise)
    Chloe Benson  suspect  charged

'I was a slave,' says witness in Dhaka trial
|
Shirin Akter told the tribunal that Monir Hossain had locked her up for two years. Hossain, a recruiting agent, sat in the dock with his eyes closed. His wife, Laila, was acquitted last month.
    (missed: the trained reader has it otherwise)
    Laila  suspect  acquitted
    Monir Hossain  suspect  charged
    Shirin Akter  witness

The Fifth Circuit upheld Raymond Pruitt's conviction for harboring aliens but sent the case back for resentencing.
    (missed: the trained reader has it otherwise)
    Raymond Pruitt  suspect  convicted

Mother of two Denise Kemp faces jail after admitting that she let a drugs gang use her home. She will be sentenced at Derby Crown Court on 4 July.
    Denise Kemp  suspect  convicted

Marine police fished the body of Goh Kim Seng out of the Johor Strait. Goh was one of four men wanted for the kidnapping of a bank manager's son.
    Goh Kim Seng  suspect  suspected

An appeal by Nikos Stavrou against his extradition to Italy, where he has been sentenced to seven years for smuggling migrants, was rejected on Monday.
    Nikos Stavrou  suspect  sentenced

The governor of Puebla denied on Tuesday that his former security chief, Facundo Rosas, was under investigation for ties to fuel thieves.
    Facundo Rosas  official

Lawyer and activist Li Heping, who had defended trafficked women, was convicted of subversion. His wife, Wang Qiaoling, was not let into the courtroom.
    (missed: the trained reader has it otherwise)
    Li Heping  suspect  convicted
    Wang Qiaoling  relative

Ten days after he was reported kidnapped, councillor Bruno Mota was found in a hotel with his mistress. He has been charged with wasting police time.
    (missed: an official beside another person)
    Bruno Mota  suspect  charged

The suspect, whose name police gave as Ma, 42, turned out to be the girl's uncle. He has confessed, the Chengdu public security bureau said.
    (missed: "whose name police gave as X")
    Ma  suspect  suspected

A warrant for the arrest of Joyce Banda Phiri was lifted after she paid back the deposits of 30 would-be migrants. The director of public prosecutions, Mary Kachale, said the file was closed.
    Joyce Banda Phiri  suspect
    Mary Kachale  official

Rebel commander Thomas Kwoyelo went on trial for kidnapping with intent to murder. A former child soldier, Kwoyelo was himself abducted at the age of 13, on his way to school.
    Thomas Kwoyelo  suspect  charged

"We did not find her guilty because she is poor," judge Silvia Ponce said of Rosa Quispe, a street vendor given eight years for selling her niece. Quispe's brother Hugo shouted that the real traffickers were free.
    Hugo  relative
    Rosa Quispe  suspect  sentenced
    Silvia Ponce  official

Police have questioned Marek Zielinski, 50, a coach driver, under caution and are to send a file to the Director of Public Prosecutions.
    Marek Zielinski  suspect  suspected

The star witness, Ahmed Yassin, once a smuggler himself, has been given immunity.
    Ahmed Yassin  witness

Businessman Pran Nath was kidnapped from Jammu in 1998 and never seen again. On Friday Farooq Dar, who had been charged with his murder, was let off.
    Farooq Dar  suspect  acquitted
    Pran Nath  victim

Three of the gang were hanged in 2012. The fourth, Sadegh Moradi, had his sentence commuted to life, and was released last week after 20 years in prison.
    Sadegh Moradi  suspect  released

Not guilty pleas were entered on behalf of Diego Serna and Pilar Ochoa, the couple accused of keeping a Filipino maid as a slave.
    Diego Serna  suspect  charged
    Pilar Ochoa  suspect  charged

Gunmen shot dead the prosecutor in the case, Juma Hatibu, outside his home in Moshi. No one has been arrested.
    (missed: the parser makes the case the prosecutor's name)
    Juma Hatibu  victim

Customs officers let Eduard Popa drive on, unaware that 14 Kurds were hidden in his trailer. He was stopped an hour later near Plovdiv and is in custody.
    Eduard Popa  suspect  arrested

Hotel owner Gary Nash, 61, reported the girls' plight to police, Inspector Lyn Cole said, and is not under suspicion.
    Gary Nash  other
    Lyn Cole  official

Sentenced along with her were Samina Bibi's two sons, Asif and Adnan, who got three years each. Bibi got six.
    Adnan  suspect  sentenced
    Asif  suspect  sentenced
    Samina Bibi  suspect  sentenced

The accused, identified only as Hameed, has been shifted to an undisclosed place, SSP Faisal Bashir said. A second suspect, Naveed, got away.
    Faisal Bashir  official
    Hameed  suspect  suspected
    Naveed  suspect  suspected

# told in passing
Former beauty queen Paola Rincon, arrested in April with two kilos of cocaine, has been moved to house arrest because she is pregnant, her lawyer Ivan Duarte said.
    Ivan Duarte  lawyer
    Paola Rincon  suspect  arrested

Tomas Hruby, the Czech consul in Lagos, visited the sailors, who were seized by pirates on 2 June and freed on Wednesday.
    Tomas Hruby  official

A jury took less than an hour to find Kerry Blunt guilty of perverting the course of justice. Her partner, Jason Hale, the leader of the gang, is serving 16 years.
    Jason Hale  suspect  sentenced
    Kerry Blunt  suspect  convicted

Shopkeeper Mohan Lal told the court how he had paid Rs 2 lakh for the release of his son. The accused, Vicky Rana, listened without a word.
    (missed: the trained reader has it otherwise)
    Mohan Lal  witness
    Vicky Rana  suspect  charged

Police in Medan said they had released Budi Santoso and Agus Wijaya after questioning. Both remain witnesses in the case, a spokesman, Hadi Wahyudi, said.
    (missed: who remains a witness)
    Agus Wijaya  witness
    Budi Santoso  witness
    Hadi Wahyudi  official

The charges against Olga Petrova were reduced from trafficking to pimping. She faces up to five years.
    Olga Petrova  suspect  charged

Andrew Mwale was on Friday discharged by the Lusaka magistrate's court after the state entered a nolle prosequi.
    Andrew Mwale  suspect

Two Bulgarians convicted of running a pickpocketing ring in Vienna, Stoyan Iliev and Dimo Kolev, lost their appeals.
    Dimo Kolev  suspect  convicted
    Stoyan Iliev  suspect  convicted

Interior minister Rashid Khan said that nobody by the name of Abdul Wali had been arrested.
    Abdul Wali  other
    Rashid Khan  official

Five policemen are to face trial over the escape of drug lord Felipe Mata. Among them is Captain Rodrigo Paz, who was on duty that night.
    (missed: the trained reader has it otherwise)
    Felipe Mata  suspect  suspected
    Rodrigo Paz  suspect  charged

When officers broke down the door they found Lan Anh, 19, chained to a radiator. The tenant, Bui Duc Manh, had fled through a window.
    Bui Duc Manh  suspect  suspected
    Lan Anh  victim

Judge clears way for extradition
|
A Dublin judge ruled that Sean Kinsella can be sent to Spain to face a charge of money laundering. He has 15 days to appeal and was remanded in custody.
    Sean Kinsella  suspect  arrested

Mary Atieno wept as she described how the agent, whom she knew only as Madam Rose, took her passport.
    (missed: a victim by her passport, a recruiter by what she is called)
    Madam Rose  suspect  suspected
    Mary Atieno  victim

Retired teacher Helga Brandt alerted police after seeing a girl at the window. "I could not sleep," she said. Her neighbour, Uwe Sommer, 52, was arrested that night.
    Helga Brandt  witness
    Uwe Sommer  suspect  arrested

The verdict on Jorge Salas was annulled because a juror had lied. The retrial begins in May.
    Jorge Salas  suspect  charged

Four people, three of them from one family, have been jailed for a total of 41 years. Hamza Ali, 48, got 15 years, his sons Tariq and Bilal nine each, and Imran Shah eight.
    Bilal  suspect  sentenced
    Hamza Ali  suspect  sentenced
    Imran Shah  suspect  sentenced
    Tariq  suspect  sentenced

Kidnapper shot dead
|
Police shot dead a man during a rescue in Owerri on Sunday. He has since been identified as Chinedu Obi, a taxi driver, who, his family say, was only passing by.
    Chinedu Obi  other

Emre Aksoy has not been charged with any offence. His flat was searched last week in connection with the seizure of 600 antique coins at Munich airport.
    Emre Aksoy  other

Prosecutor Nkechi Obi asked for bail to be refused. The defendant, Obinna Okafor, a pastor, told magistrate Ada Eze that he was sick.
    Ada Eze  official
    Nkechi Obi  official
    Obinna Okafor  suspect  charged

In 2009 Vasile Rotaru was sentenced in Italy to four years for pimping. Now he is accused again: Moldovan police arrested him in Balti on Thursday.
    Vasile Rotaru  suspect  arrested

The boss, Hu Yong, and his accountant, Cai Lin, have admitted all charges; the cook, Old Sun, says that he knew nothing, and is being tried separately.
    (missed: "is being tried" across another clause)
    Cai Lin  suspect  convicted
    Hu Yong  suspect  convicted
    Old Sun  suspect  charged

French police believe that Karim Benali, who was released from prison in March after serving four years for robbery, organised the kidnapping.
    (missed: released for an older crime, suspected of this one)
    Karim Benali  suspect  suspected

Nurse Lucy Njeri, cleared by an internal inquiry in May, was on Monday arraigned at Milimani law courts on three counts of child stealing.
    Lucy Njeri  suspect  charged

Photographer Ana Prieto and her driver, Luis Soto, spent nine days in the hands of a gang in Tamaulipas. Both were let go after their newspaper printed a statement.
    Ana Prieto  victim
    Luis Soto  victim

Ibrahim Diallo, deported from Libya in May, named the man who had sold him as Haji Sule. The Nigerian police say that Sule is in their custody.
    Haji Sule  suspect  arrested
    Ibrahim Diallo  victim

A court at Ho on Monday jailed Wisdom Agbeko, a fisherman, for seven years for using three boys as forced labour. His wife was acquitted for lack of evidence.
    Wisdom Agbeko  suspect  sentenced

The owner of the labour contractor, Pedro Santana, 45, was arrested and freed after paying bail of 40,000 reais.
    Pedro Santana  suspect  charged

A security guard at the hospital, Fred Leparan, his colleague Selina Awour and a woman who had planned to buy the children for Sh300,000 each are in custody.
    Fred Leparan  suspect  arrested
    Selina Awour  suspect  arrested

All five have been booked under section 137 (kidnapping) of the Bharatiya Nyaya Sanhita. The aunt, Anita Gaikwad, was among them.
    Anita Gaikwad  suspect  charged

Three men were tried for trafficking. Judge Philip Stevens entered not guilty verdicts on Monday.
    Philip Stevens  official

Seven traffickers were jailed for life. Three of the accused, including former council member Nurul Huda, were acquitted.
    Nurul Huda  suspect  acquitted

Among those detained are Victor Huaman, 58, the alleged leader, and a nurse, Ines Quispe. Huaman's lawyer, Luis Ccori, rejected the charges and said his client was the victim of a mix-up.
    Ines Quispe  suspect  arrested
    Luis Ccori  lawyer
    Victor Huaman  suspect  arrested
""")


DATA = Path(__file__).parent / "data"
DESKS = table((DATA / "people_desks.txt").read_text("utf-8"))
ROLES = table((DATA / "people_roles.txt").read_text("utf-8"))


@pytest.mark.parametrize(("text", "people"), [*ITEMS, *DESKS, *ROLES])
def test_people_of_an_item(nlp: Language, text: str, people: list[str]) -> None:
    assert people_lines(claims_of(nlp, text, "2019-06-14")) == people


# Later lots, read as a whole: floors under what is right, and over what is too strong.
LADDER = ("suspected", "arrested", "charged", "convicted", "sentenced")


def _known(lines: list[str]) -> dict[str, list[str]]:
    return {name: told for name, *told in (line.split("  ") for line in lines)}


@pytest.mark.parametrize(
    ("lots", "people", "right", "exact", "raised"),
    [
        ("people.txt", 198, 189, 50, 0),
        ("people_short.txt", 1422, 1353, 712, 0),
        ("people_law.txt", 641, 594, 315, 0),
        ("people_traps.txt", 754, 703, 332, 0),
        ("people_press.txt", 577, 542, 219, 0),
        ("people_one_trap.txt", 356, 346, 181, 0),
        # no network was trained on these; rules were mended for three people of held_out_people_plain.txt; one more of
        # held_out_people_trapped.txt is raised since the reader is followed further, and 37 more are right
        ("held_out_people.txt", 519, 456, 212, 0),
        ("held_out_people_later.txt", 596, 562, 329, 1),
        ("held_out_people_plain.txt", 671, 591, 280, 2),
        ("held_out_people_hard.txt", 403, 172, 27, 6),
        ("held_out_people_trapped.txt", 1170, 1040, 515, 2),
        ("held_out_people_mixed.txt", 1102, 983, 509, 3),
        ("held_out_people_literary.txt", 344, 270, 134, 6),
        # rules were mended for five people of it
        ("held_out_people_courts.txt", 191, 164, 36, 1),
        ("held_out_people_wry.txt", 247, 197, 31, 3),
        ("held_out_people_single.txt", 190, 170, 71, 3),
    ],
)
def test_people_of_later_lots(
    nlp: Language, lots: str, people: int, right: int, exact: int, raised: int
) -> None:
    named, found, whole, too_strong = 0, 0, 0, []
    for row in table((DATA / lots).read_text("utf-8")):
        text, expected = row.values  # type: ignore[attr-defined]
        lines = people_lines(claims_of(nlp, text, "2019-06-14"))
        wanted, read = _known(expected), _known(lines)
        named += len(wanted)
        whole += lines == expected
        found += sum(read.get(name) == told for name, told in wanted.items())
        for name in wanted.keys() & read.keys():
            steps = [LADDER.index(w) for w in read[name][1:] if w in LADDER]
            given = [LADDER.index(w) for w in wanted[name][1:] if w in LADDER]
            if steps and steps > given:
                too_strong.append(name)
    assert named == people
    assert found >= right
    assert whole >= exact
    assert len(too_strong) <= raised, too_strong


BESIDE = (
    "Aid groups say that the trade in children has grown in the province since the drought.",
    "Two members of another ring were jailed in 2019 for up to twelve years.",
    "Parliament is debating a bill that would raise the maximum penalty for trafficking to life imprisonment.",
)
READ_WHOLE = table("""
The driver, Abdi Noor Guyo, was still being held in a cell at Moyale on Sunday evening, the county police commander, Leah Wanjiru Kimeto, said.
    Abdi Noor Guyo  suspect  arrested
    Leah Wanjiru Kimeto  official

After four hours of deliberation jurors in Winnipeg found Curtis Delaronde not guilty of luring a girl to Calgary. He walked out and phoned his mother, said his lawyer, Amrit Sandhu.
    Amrit Sandhu  lawyer
    Curtis Delaronde  suspect  acquitted

Police arrested seven at the harbour. Dorn Hadley, 26, spoke to reporters outside the station.
    Dorn Hadley  other
""")


@pytest.mark.parametrize(("text", "people"), READ_WHOLE)
def test_sentences_on_other_cases_change_nobody(
    nlp: Language, text: str, people: list[str]
) -> None:
    for text_beside in (text, " ".join([text, *BESIDE]), " ".join([*BESIDE, text])):
        assert people_lines(claims_of(nlp, text_beside, "2019-06-14")) == people
