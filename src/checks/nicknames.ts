/** Names that one person may go by, a line each. */
const GROUPS = `
abigail abby abbie gail
albert al bert bertie
alexander alexandra alex alec alexa sandy sasha xander lexi ales
alfred alf alfie fred freddie
amanda mandy
andrew andrea andy drew andreas andré
angela angie angelica
ann anne anna annie nan nancy hannah anya ana
anthony antony tony toni anton antonio
antonia toni
arthur art artie
augustus gus august
barbara barb babs barbie
benjamin ben benny benji
bernard bernie
beverley bev
bradley brad
catherine katherine kathryn katharine cathy kathy kate katie kat katy cat kitty katarina kasia
caroline carolyn carol carrie caro
cecilia celia cissy
charles charlie chuck chas carl karl carlos
charlotte charlie lottie
christina christine christopher chris christy kristina kristin tina kit kristof christian
clifford cliff
constance connie
daniel danielle dan danny dani
david dave davey
deborah debra deb debbie
dennis denny denis
dominic dom nick
donald don donnie
dorothy dot dottie dolly
douglas doug
edward eddie ed ted teddy ned eduardo edmund
eleanor ellen elena nell nellie ella ellie nora
elizabeth elisabeth liz lizzie lisa beth betty betsy bess eliza elsie libby lisbeth elise ela elżbieta
emily emma em emmie
eugene gene
evelyn eve evie
ezekiel zeke
florence flo flossie
frances francis francesca fran frank frankie francisco paco
franklin frank
frederick fred freddie frederica fritz
gabriel gabrielle gabe gabby
gareth gaz gary garry
geoffrey jeffrey geoff jeff
george georgina georgia georgie jorge
gerald gerard gerry jerry
gilbert gil bert
giovanni gianni gio
gregory greg grzegorz
guillermo memo
harold harry hal
harriet hattie
helen helena nell lena elena
henry harry hank hal heinrich enrique
herbert herb bert
howard howie
hubert hugh
ignacio nacho
isabella isabel isobel bella izzy belle
jacob jake jakub kuba
jacqueline jackie jacqui
james jim jimmy jamie jem diego
jane jan janie janet
jason jay
jennifer jenny jen jenna
jessica jess jessie
joanna joanne jo joan joann
john johnny jack jon ian sean johan johannes jan hans juan giovanni jonathan johnathan
jonathan jonathon jon jonny nathan
joseph josephine joe joey jo josie josé pepe josef giuseppe beppe
joshua josh
judith judy jude
julia julie julian jules giulia
katarzyna kasia
kenneth ken kenny
kimberly kim
laurence lawrence larry laurie lorenzo
leonard leo len lenny leonardo
lillian lily lil
louis lewis louise lou louie luis luigi
lucy lucille lucinda lucia lu
madeleine madeline maddie
małgorzata gosia
magdalena magda lena
marcus mark marc marco marek
margaret maggie meg megan peggy marge margie greta rita daisy gretchen
maria mary marie mariam molly polly may mia maryam
martin marty
martha marty matty
matilda tilly mattie
matthew matt matty matteo mateusz
maximilian maxwell maxine max
melanie melissa mel
michael michaela michelle mike mick mickey mikey micky mitch miguel michał mikhail misha
mohammed muhammad mohamed mohammad mo moh
nathaniel nathan nate
nicholas nicola nicole nick nicky nico nik niko klaus
olivia oliver ollie liv olly
pamela pam
patricia patrick pat paddy patty trish tricia
paul paula pauline paolo pablo
penelope penny
peter pete piotr pedro pietro pierre
philip phillip philippa phil pip
rachel rachael rach
raymond ray
rebecca becky becca bex
reginald reg reggie
richard rick dick rich richie ricky ricardo
robert roberta rob bob bobby robbie bert roberto robin
roderick rod roddy
roger rodge
ronald ron ronnie
rosemary rose rosie roz
russell russ
samuel samantha sam sammy sami
sarah sara sally sadie
sebastian seb bastian
sidney sid
simon si simone
sophia sophie sofia sophy zosia
stanley stan
stephen steven stephanie steve stevie steph stefan esteban szczepan
stuart stewart stu
susan suzanne susanna sue susie suzie zuzanna
sylvia sylvie
tabitha tabby
terence teresa theresa terry tess tessa
thaddeus tad
theodore theo ted teddy
thomas tom tommy tomasz tomás
timothy tim timmy
tobias toby
ursula ulla
valerie val valentina
veronica ronnie vera
victor victoria vic vicky tori
vincent vince vinny
virginia ginny
vivian viv vivienne
walter walt wally
wendy wen
wilfred wilf
wilhelmina mina billie minnie
william will bill billy willie liam guillaume wilhelm guillermo
winifred winnie freda
yvonne vonnie
zachary zach zack zak
`;

let names: Map<string, Set<number>> | undefined;

/** The groups of each name; read when two names are first compared. */
function namesByGroup(): Map<string, Set<number>> {
  const read = new Map<string, Set<number>>();
  GROUPS.trim()
    .split('\n')
    .forEach((line, group) => {
      for (const name of line.split(' ')) read.set(name, (read.get(name) ?? new Set()).add(group));
    });
  return read;
}

/** Whether two first names, in lower case, may be one person's. */
export function areNicknames(one: string, other: string): boolean {
  names ??= namesByGroup();
  const groups = names.get(one);
  const others = names.get(other);
  if (!groups || !others) return false;
  for (const group of groups) if (others.has(group)) return true;
  return false;
}
