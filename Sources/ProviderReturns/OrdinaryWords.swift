// Words that are written with a capital in notes and are no surname there.

/// What ends the name of a place, an organisation or a programme, or begins a sentence.
///
/// Some are surnames as well (Hall, Park, Lane): a person of that name is overlooked, so that the
/// many places, houses and groups are not taken for people.
enum OrdinaryWords {
  static let all = Set(
    (ofNames + " " + ofSentences + " " + ofPeoples).split(separator: " ").map(String.init))

  private static let ofNames = """
    academy adults advice advocacy age agency alliance ambulance appeal area army association
    authority avenue award awards board borough bridge building bureau bus cafe café camp campaign
    care carer carers castle cathedral centre chapel charity children church circle city clinic
    close club college committee community company connect connections cottage council counselling
    county court crescent cross day days department disability district division drive duty east
    education emergency employment end estate event events farm festival fire football forum
    foundation fund funding garden gardens grant great green group groups grove hall harbour
    health heights helpline high hill home homes hospice hospital hotel house housing hub hubs inn
    institute international junction kitchen lane library lifeline limited line links little lodge
    lower ltd manor market marketing meadow medical meeting memory mental mews mill museum
    national network new news newsletter nhs north nursery nursing office offices old outreach
    parish park patrol partners partnership passport pier pilot place plan plans plc police practice
    primary programme project projects promise quarter region register residential resource
    respite retreat road room royal scheme school schools secondary section service services
    singing social society south spa square star staff station store stores street studios support
    surgery swimming switchboard system team teams technology terrace theatre training transport
    trust union unit university upper valley view village villas volunteers walk ward way week
    wellbeing west wing women work workshop workshops yard young youth
    """.replacing("\n", with: " ")

  private static let ofPeoples = """
    afghan african albanian arab arabic armed asian bangladeshi black bulgarian caribbean catholic
    chinese czech dutch eritrean ethiopian european filipino forces ghanaian gurkha gypsy hindu
    hungarian indian iranian iraqi jewish kurdish latvian lgbt lgbtq lithuanian military muslim
    nigerian pakistani palestinian refugee roma romani russian sikh slovak somali sudanese syrian
    tamil traveller turkish vietnamese white
    """.replacing("\n", with: " ")

  private static let ofSentences = """
    a able about above absence accepted access according account accounts across active activities
    activity actual actually add added additional address admiral after again aid aims all almost
    already also although always alzheimer's alzheimers am amended an and angels annual another
    any appointment are arms around as assessment assessments at autumn away back bank barnardo's
    barnardos based basis be because been before began being below bengali best better between
    both break breaks british budget but by call called calls came can cancelled cannot carried
    carry cases change changed changes charge charitylog checked christmas civicrm clients closed
    cohort collected combined comment comments compared complete completed contact contacts
    contract contracts corrected correction could count counted covid crossroads cumulative
    currently data database date dates day-centre deadline dealt december declined delay delayed
    delivered delivery dementia details did discharge do does done double down drop-in due during
    each earlier early easter either email ended england english entered error estimate estimated
    etc every excel excluded excludes exercise expected extra facebook fair family feedback
    festive few figure figures final finance financial find first follow following for form forms
    forward found french friday from full further gap general german get given go google got gp
    gps had half has have he held help her here his holiday holidays hours how however i if in inc
    include included includes including incorrect incorrectly increase information initial
    instagram instead interim into irish is issue issues it italian item its january just kent
    kept known lack last late later launch launched learning leave left less letter letters life
    liquidlogic list local lockdown log london lots low macmillan made mail mainly make manual
    many matches may me measure media medway meet meetings mencap merged micro microsoft mid-year
    mind missing moment moments monday month monthly months more mosaic moved much must my name
    names need nepali next nil no none not note notes nothing now number numbers of off often
    omitted on once one only onto open opened opening or original other others our out outlook
    over own paid parkinson's parkinsons part parts pending per period periods person phase phone
    please polish portal portuguese post previous provided provider providers provisional punjabi
    quarterly query question questions quick read reading received recent record recorded
    recording records recruitment reduced referral referrals referred regarding related release
    remote repeat replaced report reported reporting reports resent reset respond response
    responses result results resume return returned returns review reviewed reviews revised rights
    romanian round same saturday save schedule scope scottish see seen send sense sent september
    session sessions set several she short should showed shown shut sick similar since so some
    spanish spent spreadsheet spring start started starts statement still submit submitted such
    summer sunday surrey survey suspended sussex systmone target than that the their them then
    there these they this those through thursday tiktok time to today together too total totals
    transfer transferred transition trial trustees tuesday twitter two type ukrainian under
    unknown until up update updated urdu us used user users vacancy value various very visit
    visits wait waiting was we webinar wednesday weekly weeks welcome well welsh were what
    whatsapp when where which while who why will winter with wedding within word would year
    year-end years
    yes yet zero zoom
    """.replacing("\n", with: " ")
}
