// Given names that are common among adults in the United Kingdom.

/// Which words are most likely a given name.
///
/// Written down from memory of the kind of names in the Office for National Statistics' “Baby names
/// for boys and girls, England and Wales: historical data, 1904 to 1994”, with some that are common
/// among families from elsewhere; not a copy of a list. A name that is missing costs a note that is
/// kept although it names somebody; one too many, a note that is withheld although it names nobody.
enum GivenNames {
  static let all = Set((men + " " + women).split(separator: " ").map(String.init))

  private static let men = """
    aaron abdul adam adrian ahmed alan albert alex alexander alfie alfred ali allan andrew andy
    angus anthony antony archie arthur barry ben benjamin bernard bill billy bob brandon brian
    bruce bryan callum cameron carl cedric charles charlie chris christian christopher clifford
    clive colin connor craig cyril damian daniel danny darren dave david dean dennis derek desmond
    dominic donald douglas duncan dylan eddie edward edwin eric ernest ethan eugene finlay francis
    frank fred frederick gareth garry gary gavin geoff geoffrey george gerald gerard gilbert glenn
    gordon graham grant gregory guy hamish harold harry harvey hassan henry herbert horace howard
    hugh hussain ian ibrahim isaac ivan jack jacob jake james jamie jason jeffrey jeremy jim jimmy
    joe joel john jonathan jordan joseph josh joshua julian justin karl keith ken kenneth kevin
    kieran kyle lawrence lee leonard leslie lewis liam louis luke malcolm marcus mario mark martin
    martyn mathew matthew maurice max michael mick mike mohamed mohammad mohammed muhammad nathan
    neil neville nicholas nick nigel noah norman oliver omar oscar owen patrick paul percy perry
    peter phil philip phillip piotr rajesh ralph raymond reece reginald rhys richard ricky robert
    robin rodney roger roland ron ronald ross roy russell ryan samuel scott sean sebastian sidney
    simon singh stanley stephen steve steven stewart stuart sunil terence terry theo thomas tim
    timothy toby tom tomasz tommy tony travis trevor tyler vernon victor vikram vincent walter
    warren wayne wilfred will william yusuf zachary
    """.replacing("\n", with: " ")

  private static let women = """
    abigail ada agnes aisha alexandra alice alison amanda amber amelia amy andrea angela anita ann
    anna anne annette anita audrey barbara beatrice beryl beth betty beverley brenda bridget carol
    caroline carole catherine charlotte cheryl chloe christina christine claire clare constance
    daisy danielle daphne dawn deborah debbie denise diana diane donna doreen doris dorothy edith
    edna eileen elaine eleanor elizabeth ella ellen ellie elsie emily emma enid erica esther ethel
    eva evelyn faith fatima fiona florence frances freda gail gemma georgia georgina geraldine
    gillian gladys glenda gloria grace gwen hannah harriet hazel heather helen hilary hilda holly
    hope irene iris isabel isabella isabelle ivy jacqueline jade jan jane janet janice jasmine
    jean jennifer jenny jessica jill joan joanna joanne jodie josephine joy joyce judith judy
    julia julie karen kate katherine kathleen kathryn katie kay kayleigh kelly kerry khadija kim
    kimberley kirsty laura lauren leah lesley lilian lily linda lindsay lisa lorraine louise lucy
    lydia lynda lynn lynne mabel maggie mandy margaret maria marian marie marilyn marion marjorie
    martha mary maureen mavis megan melanie melissa michelle mildred millie miriam moira molly
    monica muriel nancy naomi natalie natasha nicola nicole nina nora norma olive olivia pamela
    patricia paula pauline peggy penelope penny philippa phoebe phyllis poppy priya rachel rebecca
    rita rosalind rosa rose rosemary rosie ruby ruth sadie sally samantha sandra sara sarah
    shannon sharon sheila shirley sonia sophia sophie stacey stella stephanie sue susan suzanne
    sylvia tara teresa theresa tina tracey tracy valerie vanessa vera veronica victoria violet
    vivien wendy winifred yasmin yvonne zainab zara zoe agnieszka katarzyna sunita deepa gurpreet
    harpreet mei ngozi oluwaseun svetlana
    """.replacing("\n", with: " ")
}
