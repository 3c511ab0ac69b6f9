/** The look of the page: the colours of the terminal's report, on paper. */
export const STYLE = `
body{font:16px/1.55 Georgia,serif;color:#222;background:#faf8f4;margin:0}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.2rem;margin:0;overflow-wrap:anywhere}h2{font-size:1rem;margin:2rem 0 .5rem}
.score{font-size:1.1rem;margin:.3rem 0 1.2rem}.score strong{font-size:2rem}
.score.stop strong,.score.stop span{color:#a4262c}.score.revise strong,.score.revise span{color:#8a6100}
.score.ready strong,.score.ready span{color:#1e6b34}
.letter{background:#fff;border:1px solid #ddd6c8;padding:1.2rem}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
mark{background:none;border-bottom:3px solid}mark.error,.findings .error b{color:#a4262c}
mark.warning,.findings .warning b{color:#8a6100}mark.suggestion,.findings .suggestion b{color:#14606b}
sup a{font:.75rem sans-serif;text-decoration:none}
.findings li{margin-bottom:.8rem}.findings ul{margin:.2rem 0;color:#1e6b34}
dl div{display:flex;gap:1rem}dt{width:7rem}dd{margin:0}meter{width:12rem}
.checklist{columns:2;list-style:none;padding:0;font-size:.95rem}
.checklist .met::before{content:"\\2713  ";color:#1e6b34}.checklist .open::before{content:"\\25CB  ";color:#a4262c}
footer{text-align:center;color:#777;font-size:.85rem;padding:1rem}
@media(max-width:34rem){.checklist{columns:1}}
@media print{body{background:#fff}}
`;
