/// How a page looks: light or dark as the reader's system says, one pane or two as the window allows.
enum PageStyle {
  static let text: StaticString = """
    :root{color-scheme:light dark;--paper:#fff;--desk:#f3f4f1;--ink:#1c2023;--quiet:#5f676d;
    --line:#d9dcd8;--head:#eef0ec;--link:#1a56a0;--e:#b3261e;--e0:#fbe4e1;--w:#8a5300;--w0:#fcefcf;
    --i:#33658a;--i0:#e4eff7;--ok:#1f6b3a;--ok0:#e0f1e5;--focus:#1a56a0}
    @media(prefers-color-scheme:dark){:root{--paper:#1d2124;--desk:#141719;--ink:#e4e7e6;
    --quiet:#9aa3a8;--line:#373d41;--head:#272c30;--link:#8ab8f0;--e:#ff8a80;--e0:#4a1f1c;--w:#f2bd5c;
    --w0:#44330f;--i:#8fc1e3;--i0:#1b3445;--ok:#84cf9c;--ok0:#17341f;--focus:#8ab8f0}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;padding:0 1rem 3rem;background:var(--desk);color:var(--ink);
    font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
    overflow-wrap:anywhere}
    h1{font-size:1.35rem;margin:0;line-height:1.3}
    h2{font-size:1.2rem;margin:0;line-height:1.4}
    h3{font-size:1rem;margin:0;line-height:1.5}
    p,ol,ul{margin:0;padding:0}
    ol,ul{list-style:none}
    a{color:var(--link);text-underline-offset:.15em}
    :focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
    .quiet,small{color:var(--quiet);font-size:.85rem}
    small{font-weight:400;margin-left:.6em}
    .jump{position:absolute;left:-100vw;top:.3rem;z-index:9;padding:.2rem .8rem;background:var(--paper);
    border-radius:4px}
    .jump:focus{left:1rem}
    .top{padding:1.2rem 0 .6rem}
    input.filter{position:absolute;opacity:0;width:1px;height:1px}
    label.filter{display:inline-block;margin:0 .4rem .3rem 0;padding:.15rem .8rem;cursor:pointer;
    border:1px solid var(--line);border-radius:1rem;background:transparent;color:var(--quiet);
    text-decoration:line-through;user-select:none}
    input.filter:checked+label{text-decoration:none;background:var(--paper);color:var(--ink)}
    input.filter:checked+label.e{border-color:var(--e);color:var(--e)}
    input.filter:checked+label.w{border-color:var(--w);color:var(--w)}
    input.filter:checked+label.i{border-color:var(--i);color:var(--i)}
    input.filter:focus-visible+label{outline:2px solid var(--focus);outline-offset:2px}
    .legend{display:inline-block;margin:0 0 .3rem .4rem}
    .legend .m{padding:0 .3em;border-radius:3px;font-variant-numeric:tabular-nums}
    .whole>summary{margin-bottom:.4rem}
    .submission{margin-top:1rem;padding-top:.8rem;border-top:2px solid var(--ink)}
    .counts{margin-bottom:.6rem}
    .skip,.up{margin-left:.6em}
    .verdict{display:inline-block;padding:0 .6em;border-radius:.3em;font-size:.85rem;font-weight:600;
    line-height:1.7;vertical-align:.08em;white-space:nowrap}
    .verdict.errors{background:var(--e0);color:var(--e)}
    .verdict.warnings,.verdict.incomplete{background:var(--w0);color:var(--w)}
    .verdict.clean{background:var(--ok0);color:var(--ok)}
    .card{background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--i);
    border-radius:6px;padding:.6rem .8rem;margin:0 0 .7rem}
    .card.e{border-left-color:var(--e)}.card.w{border-left-color:var(--w)}
    .badge{font-size:.8rem;font-weight:600;padding:.05em .5em;border-radius:.3em;background:var(--i0);
    color:var(--i);white-space:nowrap}
    .e>*>.badge{background:var(--e0);color:var(--e)}
    .w>*>.badge{background:var(--w0);color:var(--w)}
    .rule{font-size:.85rem;font-weight:600;color:var(--quiet);font-variant-numeric:tabular-nums;
    white-space:nowrap}
    .list>li:not(.card){padding:.45rem 0;border-top:1px solid var(--line)}
    details>summary{cursor:pointer;color:var(--quiet);font-size:.9rem;padding:.15rem 0}
    details>summary:hover{color:var(--ink)}
    .group>details{margin-top:.3rem}
    .formula{font-size:.85rem;font-variant-numeric:tabular-nums;background:var(--head);
    border-radius:4px;padding:.2rem .5rem;margin:.25rem 0}
    .gap{font-size:.9rem;font-variant-numeric:tabular-nums}
    .cells{font-size:.85rem}
    .cell{display:inline-block;max-width:100%;margin-right:.5em}
    .meant{margin:.3rem 0;font-variant-numeric:tabular-nums}
    .meant del{color:var(--quiet);margin-left:.3em}
    ins{text-decoration:none;font-weight:600;color:var(--e)}
    .said{font-size:.9rem;border-left:3px solid var(--line);padding-left:.6em;margin:.3rem 0}
    .none{padding:.6rem .8rem;border-radius:6px;background:var(--ok0);color:var(--ok)}
    .tails,.unchecked{margin:1rem 0}
    .tails>.list>li,.unchecked li{padding:.15rem 0}
    .tabs{position:sticky;top:0;z-index:3;display:flex;gap:.25rem;overflow-x:auto;padding:.4rem 0;
    background:var(--desk)}
    .tabs a{white-space:nowrap;padding:.1rem .7rem;border:1px solid var(--line);border-radius:4px;background:var(--paper);
    color:var(--ink);text-decoration:none;font-size:.9rem}
    .tabs a:hover{border-color:var(--link)}
    .tabs a.e{border-color:var(--e);color:var(--e);font-weight:600}
    .tabs a.w{border-color:var(--w);color:var(--w);font-weight:600}
    .tabs a.absent{border-style:dashed}
    .table{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.7rem .8rem;
    margin:0 0 1rem}
    .table>h3{margin-bottom:.5rem;scroll-margin-top:4rem}
    .blocks{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
    .block{overflow-x:auto;max-width:100%}
    table{border-collapse:collapse;font-size:.87rem;line-height:1.45}
    caption{text-align:left;font-weight:600;padding:0 0 .2rem}
    th,td{border:1px solid var(--line);padding:.18rem .5rem}
    thead th{background:var(--head);font-weight:600;text-align:center;min-width:4.5em;max-width:11em;
    overflow-wrap:break-word}
    tbody th{font-weight:400;text-align:left;min-width:9em;max-width:20em;background:var(--paper);
    position:sticky;left:0;z-index:1}
    td{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    td.text{text-align:center;white-space:normal}
    td.code{text-align:left;color:var(--quiet)}
    td.no{background:repeating-linear-gradient(-45deg,transparent 0 5px,var(--head) 5px 7px)}
    td ins{display:block;font-size:.92em}
    tr.total>*,tr.d3>*{font-weight:600}
    tr.d5>th{padding-left:1.3em}
    tr.d7>th{padding-left:2.3em}
    .card,.list>li{scroll-margin:5rem 1rem 3rem}
    tbody th,td{scroll-margin:35vh 1rem 3rem 14rem}
    .m>a{color:inherit}
    .m.part>a{text-decoration:none}
    #show-i:checked~main .m.i{background:var(--i0);color:var(--i)}
    #show-w:checked~main .m.w{background:var(--w0);color:var(--w)}
    #show-e:checked~main .m.e,.legend .m{background:var(--e0);color:var(--e)}
    #show-i:checked~main .m.i.part,#show-w:checked~main .m.w.part,#show-e:checked~main .m.e.part,
    .legend .m.part{background:none;color:inherit}
    .m.i.part>a{border-bottom:2px dotted var(--i)}
    .m.w.part>a{border-bottom:2px dotted var(--w)}
    .m.e.part>a{border-bottom:2px dotted var(--e)}
    .legend .m.part{border-bottom:2px dotted var(--e);border-radius:0}
    #show-i:checked~main .m.i.cause,#show-w:checked~main .m.w.cause,#show-e:checked~main .m.e.cause,
    .legend .m.cause{box-shadow:inset 0 0 0 2px currentColor;font-weight:600}
    #show-e:not(:checked)~main .m.e:not(.w):not(.i)>a,
    #show-w:not(:checked)~main .m.w:not(.e):not(.i)>a,
    #show-i:not(:checked)~main .m.i:not(.e):not(.w)>a{border:0;text-decoration:none}
    #show-e:not(:checked)~main .found .e,#show-w:not(:checked)~main .found .w,
    #show-i:not(:checked)~main .found .i{display:none}
    #show-e:not(:checked)~main .found :target,#show-w:not(:checked)~main .found :target,
    #show-i:not(:checked)~main .found :target{display:block}
    :target{outline:3px solid var(--focus);outline-offset:-1px}
    section:target{outline:none}
    h3:target,.list>li:not(.card):target{outline-offset:4px}
    .note{font-size:.85rem;color:var(--quiet);margin-top:.3rem}
    .overview{background:var(--paper);border:1px solid var(--line);border-radius:6px;margin-top:.6rem}
    .overview table{width:100%;border-style:hidden}
    .overview th small{display:block;margin:0}
    .overview thead th{min-width:0}
    .overview td.text{text-align:left}
    .overview td.zero{color:var(--quiet)}
    @media(min-width:1100px){
    body{padding:0 1.6rem 3rem}
    .skip{position:absolute;left:-100vw}
    .skip:focus{position:static}
    .panes{display:grid;grid-template-columns:minmax(22rem,27rem) minmax(0,1fr);gap:1.2rem;
    align-items:start}
    .found{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:.4rem .3rem 2rem .3rem}
    }
    @media(max-width:600px){
    body{padding:0 .6rem 2rem}
    tbody th{min-width:7em;max-width:9.5em}
    th,td{padding:.18rem .35rem}
    tbody th,td{scroll-margin-left:10rem}
    .table{padding:.6rem .5rem}
    .overview tbody th{min-width:12em;max-width:none}
    tr.d5>th{padding-left:.9em}
    tr.d7>th{padding-left:1.5em}
    }
    @media print{
    body{background:none;padding:0;font-size:11px}
    .top p,label.filter,.tabs{display:none}
    .found{max-height:none;overflow:visible;position:static}
    .panes{display:block}
    .block{overflow:visible}
    tbody th{position:static}
    }
    """
}
