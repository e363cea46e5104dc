/**
 * Places that datelines give alone, without date or agency ("CAIRO —", "ISLAMABAD:"). Another word in capitals before a dash or colon may be
 * anything ("NOTICE:"). Capitals of the member states of the United Nations, seats of international organisations, and cities that the
 * stylebooks of news agencies let stand alone.
 */
export const datelinePlaces: ReadonlySet<string> = new Set(
  `Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Aden|Aleppo|Alexandria|Algiers|Almaty|Amman|Amsterdam|Andorra la Vella|Ankara|Antananarivo|Apia
  Ashgabat|Asmara|Astana|Asunción|Asuncion|Athens|Atlanta|Auckland|Baghdad|Baku|Bali|Baltimore|Bamako|Bandar Seri Begawan|Bangalore|Bangkok|Bangui|Banjul
  Barcelona|Basra|Basseterre|Beijing|Beirut|Belfast|Belgrade|Belmopan|Benghazi|Berlin|Bern|Berne|Bethlehem|Bishkek|Bissau|Bogotá|Bogota|Bonn|Boston
  Brasília|Brasilia|Bratislava|Brazzaville|Bridgetown|Brisbane|Brussels|Bucharest|Budapest|Buenos Aires|Bujumbura|Cairo|Calcutta|Canberra|Cape Town
  Caracas|Casablanca|Castries|Chennai|Chicago|Chisinau|Chişinău|Cleveland|Colombo|Conakry|Copenhagen|Crawford|Dakar|Dallas|Damascus|Dar es Salaam|Davos
  Delhi|Denver|Detroit|Dhaka|Dili|Djibouti|Dnipro|Dodoma|Doha|Donetsk|Dubai|Dublin|Dushanbe|Edinburgh|Erbil|Frankfurt|Freetown|Funafuti|Gaborone
  Gaza|Gaza City|Geneva|Georgetown|Gibraltar|Gitega|Goma|Guangzhou|Guantanamo|Guatemala City|Hamburg|Hanoi|Harare|Havana|Hebron|Helsinki|Herat|Hiroshima
  Ho Chi Minh City|Homs|Hong Kong|Honiara|Honolulu|Houston|Hyderabad|Islamabad|Istanbul|Jakarta|Jeddah|Jenin|Jerusalem|Johannesburg|Juba|Kabul
  Kampala|Kandahar|Karachi|Kathmandu|Kazan|Khan Younis|Kharkiv|Khartoum|Kherson|Kiev|Kigali|Kingston|Kingstown|Kinshasa|Kolkata|Kuala Lumpur|Kuwait City|Kyiv
  Kyoto|Lagos|Lahore|La Paz|Las Vegas|Libreville|Lilongwe|Lima|Lisbon|Ljubljana|Lomé|Lome|London|Los Angeles|Luanda|Lusaka|Luxembourg|Lviv|Macau|Madrid
  Majuro|Malabo|Malé|Male|Managua|Manama|Manila|Maputo|Mariupol|Marrakech|Maseru|Mbabane|Mecca|Melbourne|Mexico City|Miami|Milan|Milwaukee
  Minneapolis|Minsk|Mogadishu|Monaco|Monrovia|Montenegro|Montevideo|Montreal|Moroni|Moscow|Mosul|Mumbai|Munich|Muscat|Nablus|Nairobi|Nassau|Naypyidaw|Naypyitaw
  N'Djamena|N’Djamena|New Delhi|New Orleans|New York|Niamey|Nicosia|Nouakchott|Nuku'alofa|Nur-Sultan|Odesa|Odessa|Osaka|Oslo|Ottawa|Ouagadougou|Palikir|Panama City
  Paramaribo|Paris|Peshawar|Philadelphia|Phnom Penh|Phoenix|Pittsburgh|Podgorica|Port-au-Prince|Port Louis|Port Moresby|Port of Spain|Porto-Novo|Port Vila
  Prague|Praia|Pretoria|Pristina|Pyongyang|Quebec City|Quetta|Quito|Rabat|Rafah|Ramallah|Rangoon|Rawalpindi|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Roseau
  Saint Petersburg|Salt Lake City|San Antonio|San Diego|San Francisco|San José|San Jose|San Juan|San Marino|San Salvador|Sanaa|Sana'a|Santiago|Santo Domingo
  São Paulo|Sao Paulo|São Tomé|Sarajevo|Seattle|Seoul|Sevastopol|Shanghai|Shenzhen|Simferopol|Singapore|Skopje|Sochi|Sofia|Srinagar|St. George's|St. John's|St. Louis
  St. Petersburg|Stockholm|Strasbourg|Sucre|Suva|Sydney|Taipei|Tallinn|Tarawa|Tashkent|Tbilisi|Tegucigalpa|Tehran|Tel Aviv|The Hague|Thimphu|Tianjin|Tirana
  Tokyo|Toronto|Tripoli|Tskhinvali|Tunis|Ulaanbaatar|Ulan Bator|United Nations|Vaduz|Valletta|Vancouver|Vatican City|Victoria|Vienna|Vientiane|Vilnius
  Vladivostok|Warsaw|Washington|Wellington|Windhoek|Wuhan|Yamoussoukro|Yangon|Yaoundé|Yaounde|Yaren|Yerevan|Zagreb|Zaporizhzhia|Zurich`
    .split(/[|\n]/)
    .map((place) => place.trim().toUpperCase()),
)
