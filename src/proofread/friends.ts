/**
 * Words that no general dictionary has and that are right all the same: of work and its tools, of
 * courtesy in other languages, of speech and of dialect.
 */
const FRIENDS = new Set(
  `onboarding onboard offboarding freelance freelancer freelancers freelancing linkedin zoom whatsapp rota rotas startup
  startups scaleup fintech edtech medtech proptech kubernetes devops backend frontend fullstack javascript typescript
  python golang django laravel nodejs github gitlab docker terraform ansible postgres mysql sysadmin webinar webinars
  wifi webcam livestream podcast podcasts podcasting blog blogs blogging vlog vlogging influencer influencers hybrid
  upskill upskilling reskill reskilling offsite offsites onsite coworking cowork mentee mentees internship internships
  apprenticeship apprenticeships traineeship traineeships secondment secondments resume resumes cv cvs jobseeker
  jobcentre jobshare flexitime timesheet timesheets payslip payslips paycheck payrise headhunt headhunted headhunter
  headhunters headhunting recruiter recruiters recruitment shortlist shortlisted shortlisting longlist longlisted
  counteroffer counteroffers counteroffered ghosted ghosting ghoster screenshare screensharing inbox signup signups login
  logins checkout dropdown workflow workflows codebase roadmap roadmaps pipeline pipelines dataset datasets dashboard
  dashboards analytics chatbot chatbots crypto blockchain crowdfunding ecommerce emailed emailing preplanned pinged
  uber deliveroo teams slack skype google googled excel powerpoint outlook gmail hotmail paypal instagram insta facebook
  tiktok youtube netflix covid lockdown furlough furloughed locum locums bartend bartending bartender bartenders barista
  baristas sommelier sous patisserie chocolatier chocolatiers fishmonger fishmongers hygienist hygienists phlebotomy
  phlebotomist sonographer sonographers physio physios paramedic midwifery neonatal palliative dialysis ultrasound
  forklift forklifts telehandler scaffolder scaffolders scaffolding screed screeding joinery roofer roofers plasterer
  plasterers tiler tilers glazier glaziers welder welders rigger riggers crane cranes gantry groundworks groundworker
  arborist arborists groundskeeper groundskeepers beekeeper beekeeping dairying calving lambing milker milkers herdsman
  shepherding farrier farriers horsebox gamekeeper trawler trawlers skipper deckhand deckhands ferryman lifeguarding
  haulage artic artics tacho tachos tachograph minibus minibuses minicab depot depots roster rosters rostered rostering
  timetabling timetabled childminder childminders childminding childcare daycare eldercare carer carers caregiver
  caregivers caregiving nursery nanny nannying babysit babysitting tutoring tutored supply pastoral sendco senco
  paralegal paralegals conveyancing barrister barristers pupillage actuarial bookkeeping bookkeeper bookkeepers audit
  letterpress typesetter typesetters typesetting bookbinder bookbinders bookbinding luthier luthiers upholsterer
  upholsterers upholstering upholstery loom looms weft glaze glazes kiln kilns potter throwing archivist archivists
  conservator curatorial dramaturg dramaturgy choreograph luthiery busking busker gig gigs gigging gigged
  sourdough brewery brewhouse taproom taprooms microbrewery distillery distiller distilling maltings cooperage
  chai naan masala ramen sushi kimchi tapas gelato espresso latte prosecco
  microservice microservices serverless fullstack middleware agile scrum kanban sprint sprints standup standups retro
  hackathon hackathons repo repos async refactor refactoring refactored reorg reorgs relo headcount
  gmbh ltd plc inc llc pty sarl zoho hubspot salesforce workday greenhouse calendly doodle trello jira notion figma
  canva photoshop autocad solidworks revit matlab sap oracle tableau airbnb eurostar ryanair
  mum mums mam mams mammy nan nana nanny gran grandad grandads nanna dad dads kiddo kiddos toddler toddlers hubby missus
  bloke blokes lad lads lass lasses lassie bairn bairns wean weans wee aye nae och dinnae cannae didnae wasnae isnae
  wouldnae couldnae havenae hasnae doesnae gonnae wisnae tae fae frae gie gied ken auld hame hoose oot aboot doon mair
  wi wae ower awa thon yer yous youse ye yez ya yas yeah yep yup nope nah naw ta tara ciao cheerio cheers toodle toodles
  arvo arvos servo brekkie smoko ute utes tradie tradies chippy chippie sparky sparkie sparkies brickie brickies bogan
  barbie footy rego sanga bikkie biccies biccy bickies heaps stoked chuffed gutted knackered skint dosh quid fiver tenner
  cuppa brew brews butty butties sarnie sarnies chippies telly mardy nowt owt summat sommat allus reyt ginnel gaffer
  gaffers foreman craic grand yoke eejit eejits culchie gaff gas deadly sláinte yokes feck fecking bejaysus
  fella fellas feller fellers folks folk folksy y'all yall ain finna fixin innit bruv fam mandem wagwan wahala oga abi
  sef abeg una dey wetin dem dey una sha jare oya pikin
  po opo salamat kuya ate ninong lah leh lor meh sia can wah aiyo aiyah paiseh alamak makan kopi kopitiam ang kiasu
  lekker braai bakkie bakkies boet eish yebo sawubona shweshwe howzit stoep veld spaza
  desi chacha bhai bhaiya didi ji namaste namaskar shukriya dhanyavaad lakh lakhs crore crores prepone preponed
  preponing updation revert fresher freshers batchmate batchmates
  bonjour bonsoir merci mercis salut cordialement amitiés bisous saludos gracias hola adios adiós abrazo abrazos
  estimado estimada atentamente cordial cordiales buenos buenas dias días tardes señor señora obrigado obrigada bom dia
  abraço abraços cumprimentos boa olá ola oi danke dankeschön hallo grüße gruss gruß grüsse liebe lieber freundliche
  freundlichen servus moin tschüss groetjes groeten dank bedankt beste vriendelijke hartelijke mvh hilsen hälsningar
  hej hei hei tack takk tak kiitos terveisin vennlig ciao grazie saluti cordiali buongiorno buonasera prego
  dziękuję pozdrawiam dzień dobry děkuji hvala pozdrav spasibo arigato arigatou konnichiwa kamsahamnida annyeong
  xiexie nihao shalom toda inshallah insha allah alhamdulillah salaam salam assalamu alaikum shukran habibi mashallah
  jazakallah teşekkürler saygılar selamlar abla abi bey hanım hocam efharisto mahalo aloha aroha kia ora mauri nga mihi
  whanau whānau mahi kai tēnā koe koutou ngā talofa vinaka bula slainte diolch cofion gorau hwyl cariad bore
  asante karibu jambo habari shikamoo enkosi ngiyabonga dankie siyabonga
  heid heer meself loadsa lotsa outta colectivo collectivo commis samoosa samoosas balancer balancers
  haha hahaha hehe heehee hmm hmmm ugh argh aargh yay woah whoa aww awww eek phew oops whoops yikes meh pfft tsk
  emojis emoji gif gifs meme memes selfie selfies vibe vibes vibing vibed hangry bday bestie besties
  tldr eta diy faq faqs asap fyi rsvp`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a lower-case word is right though no dictionary has it. */
export function isFriend(word: string): boolean {
  return FRIENDS.has(word);
}
