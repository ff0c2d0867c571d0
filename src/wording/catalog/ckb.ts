import type { Catalog } from './messages.ts';

/** Kurdish (Sorani). The keys and their arguments are those of `EN`. */
export const CKB: Catalog = {
  'list.comma': '{before}، {next}',
  'list.and': '{before} و {last}',
  'list.or': '{before} یان {last}',
  'list.semicolon': '{before}؛ {next}',
  quoted: '«{text}»',

  'count.articles': '{count, plural, one {# وتار} other {# وتار}}',
  'count.passages': '{count, plural, one {# پەرەگراف} other {# پەرەگراف}}',
  'count.corpus': '{articles}، {passages}',

  'source.openingWords': '«{words}» (وشەکانی سەرەتا)',
  'source.unknownPublisher': 'بڵاوکەرەوە نەزانراوە',
  'source.inferred': '{name} (بە لێکدانەوە)',
  'source.via': '{publisher}، لە {via} وەرگیراوە',
  'source.unknownDate': 'بەروار نەزانراوە',
  'source.inferredDate': 'نزیکەی {date} (بە لێکدانەوە)',
  'source.updated': '{date}، نوێکراوەتەوە لە {updated}',
  'source.open': 'وتارەکە بکەرەوە',
  'source.also': 'هەروەها بڵاوکراوەتەوە لەلایەن {reports}',
  'source.report': '{name}، {date}',
  'source.moreReports': '{reports}؛ و {count, number}ی تر',

  'dateWords.here': 'لێرەدا {meanings}.',
  'dateWords.means': '«{words}» واتە {date}',

  'opening.unsure': 'دڵنیا نیم کە وتارەکان وەڵامی ئەمە بدەنەوە.',
  'opening.noPerson': 'وتارەکان نزیک دەبنەوە، بەڵام پەرەگرافێکم نەدۆزییەوە کە بڵێت کێ.',
  'opening.noPlace': 'وتارەکان نزیک دەبنەوە، بەڵام پەرەگرافێکم نەدۆزییەوە کە بڵێت لە کوێ.',
  'opening.noTime': 'وتارەکان نزیک دەبنەوە، بەڵام پەرەگرافێکم نەدۆزییەوە کە بڵێت کەی.',
  'opening.noNumber': 'وتارەکان نزیک دەبنەوە، بەڵام پەرەگرافێکم نەدۆزییەوە کە بڵێت چەند.',
  'opening.noReason': 'وتارەکان نزیک دەبنەوە، بەڵام پەرەگرافێکم نەدۆزییەوە کە بڵێت بۆچی.',
  'opening.exhausted': 'هیچی ترم نەدۆزییەوە کە بگونجێت.',
  'opening.notFound': 'هیچم لەسەر ئەمە لە وتارەکاندا نەدۆزییەوە.',
  'opening.missing': 'باسی {words}یان تێدا نییە.',
  'opening.moreWords': '{count, plural, one {# وشەی تر} other {# وشەی تر}}',
  'opening.closest': 'نزیکترین شت کە هەمە:',

  'answer.asked': '{person} پرسی: {question}',
  'answer.moreOnThis': 'زیاتر لەسەر ئەمە:',
  'answer.alsoClose': 'ئەمەش نزیکە:',
  'answer.readAs': 'وا تێگەیشتم: «{question}»',
  'answer.didYouMean': 'مەبەستت ئەمەیە:',
  'answer.askNext': 'دواتر بپرسە:',
  'answer.answered': 'وتارەکان وەڵامی ئەمانە دەدەنەوە:',
  'answer.textMeant': 'مەبەستت ئەمەیە: {question}',
  'answer.textNext': 'دەتوانیت بپرسیت: {questions}',
  'answer.textSource':
    '{quotation} — {source}{others, plural, =0 {} one { (و # پەرەگرافی تر)} other { (و # پەرەگرافی تر)}}',
  'answer.unreadConversation':
    'نەمتوانی نامەکانی پێشووی ئێرە بخوێنمەوە، بۆیە پرسیارەکەم بە تەنیا وەرگرت.',
  'answer.searching': 'لە وتارەکاندا دەگەڕێت…',
  'answer.readingThread': 'زنجیرە نامەکە دەخوێنێتەوە…',
  'answer.changed': 'چیتر هەمان پەرەگراف بۆ ئەم پرسیارە نادۆزمەوە: تکایە دووبارە بپرسە.',

  'note.clipped': 'تەنها {count, number} پیتی یەکەمی پرسیارەکەم خوێندەوە.',
  'note.nothingToGoOn': 'لێرەدا پرسیارێک ناناسم کە لێیەوە بەردەوام بم.',
  'note.leftNothing': 'لە وتارەکاندا هیچ نییە کە بڵاوکرابێتەوە {restriction}.',
  'note.kept': 'تەنها لەوانەدا گەڕام کە بڵاوکراونەتەوە {restriction}.',
  'note.phrasesHeld': 'تەنها لەو پەرەگرافانەدا گەڕام کە {phrases} لە دەق یان سەردێڕیاندایە.',
  'note.phrasesMissing': 'هیچ یەک لەو پەرەگرافانەی تێیاندا گەڕام {phrases}ی وشە بە وشە تێدا نییە.',
  'note.unread': 'لە «{modifier}» تێنەگەیشتم و بەبێ ئەو گەڕام.',
  'note.date': '«{typed}»م وەک {date} خوێندەوە، واتە مانگ لە پێشدا.',
  'note.replaced': 'ئەمەم وەک ڕاستکردنەوە وەرگرت و {words}م لابرد.',
  'note.passedOver':
    'هەمان پرسیارم دووبارە گەڕایەوە و {count, plural, one {ئەو پەرەگرافەی یەکەم بوو} other {# پەرەگراف}}م لابرد.',
  'note.corrected': '«{typed}» لە وتارەکاندا نییە؛ بۆ «{searched}»یش گەڕام.',
  'note.unanswered': 'وەڵامێکم بۆ «{question}» نەدۆزییەوە.',

  'articles.have': '{count, plural, one {# وتارم} other {# وتارم}} هەیە.',
  'articles.haveKept':
    '{count, plural, one {# وتارم} other {# وتارم}} هەیە کە بڵاوکراونەتەوە {restriction}.',
  'articles.howOneBegins': 'بەم شێوەیە دەست پێ دەکات.',
  'articles.howNewestBegin': 'نوێترینەکان بەم شێوەیە دەست پێ دەکەن.',
  'articles.howNumberBegins': 'لە نوێترینەوە، ژمارە {from, number} بەم شێوەیە دەست پێ دەکات.',
  'articles.howNumbersBegin':
    'لە نوێترینەوە، ژمارەکانی {from, number} تا {to, number} بەم شێوەیە دەست پێ دەکەن.',
  'articles.allShown': 'پیشانم دا کە هەریەکەیان چۆن دەست پێ دەکات.',
  'articles.noAuthor': '{headline} ناوی نووسەری تێدا نییە.',
  'articles.author': '{headline} لە نووسینی {authors}ە.',
  'articles.date': '{headline}: {date}.',
  'articles.byPublisher': '{count, number} لە {publisher}',
  'articles.someUnknown': '{count, number} لە بڵاوکەرەوەیەکی نەزانراو',
  'articles.help':
    'بە پەرەگرافەکانی {articles} وەڵام دەدەمەوە، وشە بە وشە: {publishers}. بپرسە کێ، چی، کەی، لە کوێ، چەند یان بۆچی.',
  'articles.newest': '{articles}م هەیە. نوێترین لە پێشەوەیە.',
  'articles.oldest': '{articles}م هەیە. کۆنترین لە پێشەوەیە.',
  'articles.publishers': '{articles}م هەیە: {publishers}. نوێترینەکان بەم شێوەیە دەست پێ دەکەن.',
  'reports.one': 'یەک وتارم لەسەر «{topic}» هەیە، کە لە سەردێڕ یان چەند جارێک لە دەقەکەیدا هاتووە.',
  'reports.many':
    '{count, plural, one {# وتارم} other {# وتارم}} لەسەر «{topic}» هەیە، کە لە سەردێڕ یان چەند جارێک لە دەقیاندا هاتووە، نوێترین لە پێشەوە.',
  'reports.oneKept':
    'لەوانەی بڵاوکراونەتەوە {restriction} یەک وتارم لەسەر «{topic}» هەیە، کە لە سەردێڕ یان چەند جارێک لە دەقەکەیدا هاتووە.',
  'reports.manyKept':
    'لەوانەی بڵاوکراونەتەوە {restriction} {count, plural, one {# وتارم} other {# وتارم}} لەسەر «{topic}» هەیە، کە لە سەردێڕ یان چەند جارێک لە دەقیاندا هاتووە، نوێترین لە پێشەوە.',

  'restriction.by': 'لەلایەن {publishers}',
  'restriction.notBy': 'لەلایەن کەسانی تر جگە لە {publishers}',
  'restriction.on': 'لە {date}',
  'restriction.between': 'لە {from} تا {to}',
  'restriction.from': 'لە {date} یان دواتر',
  'restriction.to': 'لە {date} یان پێشتر',

  'help.what':
    'بە پەرەگرافی کۆمەڵێک وتاری هەواڵ وەڵامی پرسیار دەدەمەوە، وشە بە وشە و لەگەڵ سەرچاوەکەیان. خۆم هیچ وەڵامێک نانووسم.',
  'help.ways':
    'بپرسە بە نووسینی {command} و پرسیارەکەت، یان بە ناوهێنانم لە کەناڵێک یان زنجیرە نامەیەکدا، یان بە نامەی ڕاستەوخۆ.',
  'help.command':
    '{command} و پرسیارەکەت: تەنها تۆ وەڵامەکە دەبینیت، و دەتوانیت لە کەناڵەکەدا هاوبەشی بکەیت.',
  'help.mention':
    '{mention} و پرسیارەکەت، لە کەناڵ یان زنجیرە نامەدا: لە زنجیرەکەدا وەڵام دەدەمەوە و ئەوەی پرسیوتە لەبیرمە. بە “more” یان “another source?” بەردەوام بە.',
  'help.direct': 'نامەی ڕاستەوخۆ: تەنها بپرسە.',
  'help.sources': '{command}: ئەو وتارانەی لێیان وەردەگرم.',
  'help.watch':
    '{watch} و پرسیارەکەت: کاتێک وتارێکی نوێ وەڵامی بدات پێت دەڵێم. {watching} ئەوانە پیشان دەدات کە چاودێرییان دەکەیت.',
  'help.digest':
    '{subscribe} لەگەڵ “daily” (ڕۆژانە) یان “weekly” (هەفتانە): وتارە نوێیەکان لە کەناڵەکەدا دەنووسم. {digest} ئێستا پێت پیشان دەدات، و {unsubscribe} کۆتایی پێ دەهێنێت.',
  'help.try': 'یەکێک لەمانە تاقی بکەرەوە:',

  'sources.heading': '{count, plural, one {لە # وتارەوە وەردەگرم:} other {لە # وتارەوە وەردەگرم:}}',
  'sources.more': 'و {count, number}ی تر کە لێرە نەنووسراون.',

  'talk.example': 'بۆ نموونە: «{question}»',
  'talk.greeting': 'سڵاو! دەربارەی وتارەکان پرسیارم لێ بکە.',
  'talk.thanks': 'شایەنی نییە. هەرچی ترت دەوێت دەربارەی وتارەکان بپرسە.',
  'talk.agreement': 'باشە. بۆ پرسیاری داهاتووت لێرەم.',
  'talk.farewell': 'خوات لەگەڵ! هەر کات پرسیارت هەبوو لێرەم.',
  'talk.about':
    'من Iraq Deskم. بە پەرەگرافی {corpus} وەڵامی پرسیار دەدەمەوە، وشە بە وشە و لەگەڵ سەرچاوەکەیان.',
  'talk.emoji': 'هەر کات ویستت دەربارەی وتارەکان بپرسە.',

  'reply.tooLong':
    'پرسیارەکەت {chars, number} پیتە و من لە {most, number} زیاتر ناخوێنمەوە: تکایە بە وشەی کەمتر بپرسە.',

  'reload.begun': 'وتارەکان سەرلەنوێ دەخوێنمەوە. کە تەواو بوو لێرە پێت دەڵێم.',
  'reload.refused':
    'تەنها بەڕێوەبەران دەتوانن داوای خوێندنەوەی سەرلەنوێی وتارەکان بکەن. ئەوەی ئەم بۆتە بەڕێوە دەبات دیارییان دەکات.',
  'reload.served': 'وتارەکانم سەرلەنوێ خوێندەوە و ئێستا {corpus}م هەیە.',
  'reload.same': 'وتارەکانم سەرلەنوێ خوێندەوە. هیچ نەگۆڕاوە.',
  'reload.empty':
    'هیچ وتارێک لە بوخچەکەدا نەماوە. بەوە بەردەوام دەبم کە لە {date} کاتژمێر {time} خوێندمەوە.',
  'reload.unreadable':
    'بوخچەکە ناخوێندرێتەوە. بەوە بەردەوام دەبم کە لە {date} کاتژمێر {time} خوێندمەوە.',
  'reload.failed':
    'نەتوانرا وتارەکان سەرلەنوێ بخوێندرێنەوە؛ هۆکارەکەی لە تۆماردایە. بەوە بەردەوام دەبم کە لە {date} کاتژمێر {time} خوێندمەوە.',
  'reload.added': 'وتاری نوێ ({count, number}):',
  'reload.removed': 'وتاری سڕاوە ({count, number}):',
  'reload.changed': 'وتاری گۆڕاو ({count, number}):',
  'reload.aliases': 'ناوە هاوواتاکان گۆڕان.',
  'reload.problems': 'کێشە ({count, number}):',
  'reload.more': 'و {count, number}ی تر',

  'action.more': 'پەرەگرافی زیاتر',
  'action.context': 'لە دەقەکەدا پیشانی بدە',
  'action.share': 'هاوبەشکردن لە کەناڵەکەدا',
  'action.shareTo': 'هاوبەشکردن لە کەناڵێکدا',
  'action.followUp': 'پرسیاری دواتر بکە',
  'feedback.good': 'وەڵامی باش',
  'feedback.bad': 'وەڵامی خراپ',
  'feedback.thanks': 'سوپاس. ئەمە یارمەتی باشترکردنی وەڵامەکان دەدات.',
  'reason.title': 'چی هەڵە بوو؟',
  'reason.submit': 'ناردن',
  'reason.why': 'بۆچی وەڵامەکە باش نەبوو؟',
  'reason.comment': 'شتێکی تر؟',
  'reason.wrong-passage': 'پەرەگرافەکە هەڵەیە',
  'reason.not-answered': 'وەڵامی پرسیارەکە ناداتەوە',
  'reason.outdated': 'سەرچاوەکە کۆنە',
  'reason.other': 'شتێکی تر',
  'context.title': 'لە دەقەکەدا',
  'context.choose': 'پەرەگرافێکی تری وەڵامەکە',
  'context.earlier': 'وتارەکە پێشتر دەست پێ دەکات.',
  'context.later': 'وتارەکە بەردەوامە.',
  'context.passage': '{number, number}. {source}',
  'share.title': 'هاوبەشکردنی وەڵام',
  'share.sending': 'وەڵامەکە لە {place}دا هاوبەش دەکەم…',
  'share.done': 'وەڵامەکە لە {place}دایە.',
  'share.refused': 'تەنها بۆ وەڵامدانەوە لە هەندێک کەناڵدا ڕێکخراوم، و {place} لەوان نییە.',
  'share.submit': 'هاوبەشکردن',
  'share.channel': 'لە کام کەناڵ؟',
  'followUp.hint': '{person}، لێرە بەردەوام بە: ناوی {mention} بهێنە و بپرسە.',

  'failure.unclear':
    'نازانم وەڵامەکەم پێت گەیشتووە یان نا: ئەگەر نایبینیت تکایە دووبارە بپرسە، و ئەگەر دووبارە بووەوە ئەم ژمارەیە بدە: {reference}.',
  'failure.busy':
    'ئێستا Slack نامەی زیاترم لێ وەرناگرێت: تکایە دوای خولەکێک دووبارە بپرسە، و ئەگەر دووبارە بووەوە ئەم ژمارەیە بدە: {reference}.',
  'failure.permission':
    'مۆڵەتێکم لەم شوێنی کارەدا کەمە، بۆیە نەمتوانی وەڵام بدەمەوە: تکایە ئەم ژمارەیە {reference} بدە بەو کەسەی ئەم بۆتە بەڕێوە دەبات.',
  'failure.not-member':
    'من ئەندامی {place} نیم: لەوێ /invite {mention} بنووسە، یان لە نامەی ڕاستەوخۆدا لێم بپرسە.',
  'failure.archived':
    '{place} ئەرشیف کراوە، بۆیە ناتوانم لەوێ وەڵام بدەمەوە: تکایە لە نامەی ڕاستەوخۆدا لێم بپرسە.',
  'failure.restricted': 'ڕێگەم پێ نادرێت لە {place}دا بنووسم: تکایە لە نامەی ڕاستەوخۆدا لێم بپرسە.',
  'failure.window': 'Slack پەنجەرەکەی لە کاتی خۆیدا نەکردەوە: تکایە دووبارە کرتە بکە.',
  'failure.other':
    'ببوورە، هەڵەیەک ڕوویدا و نەمتوانی وەڵام بدەمەوە: تکایە دووبارە هەوڵ بدەوە، و ئەگەر دووبارە بووەوە ئەم ژمارەیە بدە: {reference}.',
  'reply.otherCommand':
    'من بۆ وەڵامدانەوەی {command} ڕێکخراوم، و Slack {sent}ی بۆ ناردم. ئەوەی ئەم بۆتە بەڕێوە دەبات دەتوانێت COMMAND_NAME بکاتە {sent} و دووبارە دەستی پێ بکاتەوە، یان ناوە کۆنەکە لە ڕێکخستنی ئەپەکەدا بگەڕێنێتەوە.',

  'collection.size': '{corpus} دەزانم.',
  'collection.publishers': 'لەلایەن {publishers} بڵاوکراونەتەوە.',
  'collection.morePublishers': '{count, plural, one {# بڵاوکەرەوەی تر} other {# بڵاوکەرەوەی تر}}',
  'collection.day': 'ئەوانەی بەرواریان هەیە هی {date}ن.',
  'collection.days': 'ئەوانەی بەرواریان هەیە لە {from} تا {to}ن.',
  'home.knows': 'چی دەزانم',
  'home.lastRead': 'دواجار لە {date} کاتژمێر {time} خوێندمنەوە.',
  'home.ask': 'چۆن بپرسیت',
  'home.try': 'یەکێک لەمانە تاقی بکەرەوە: وەڵامەکە بە نامەی ڕاستەوخۆ دێت.',
  'home.articles': 'وتارەکان',
  'home.newer': 'نوێتر',
  'home.older': 'کۆنتر',
  'home.page': 'لاپەڕەی {page, number} لە {pages, number}',
  'admin.title': 'بۆ بەڕێوەبەران',
  'admin.asked':
    '{count, plural, one {# پرسیار} other {# پرسیار}} لە {days, number} ڕۆژدا: {found, number}٪ دۆزرایەوە، {unsure, number}٪ دڵنیا نەبوو، {notFound, number}٪ نەدۆزرایەوە.',
  'admin.unanswered': 'نەدۆزرانەوە یان بە دڵنیایی نا، نوێترین لە پێشەوە',
  'admin.worst': 'ئەو وەڵامانەی بەدڵ نەبوون',
  'admin.thumbs': '👍 {ups, number} 👎 {downs, number}',
  'admin.reason': '{reason}: {count, number}',

  'shortcut.noText': 'لەم نامەیەدا دەقێک نییە کە لەسەری بپرسرێت.',
  'ask.title': 'لە وتارەکان بپرسە',
  'ask.submit': 'بپرسە',
  'ask.question': 'پرسیارەکەت',
  'ask.publisher': 'تەنها وتارەکانی',
  'ask.anyPublisher': 'هەر بڵاوکەرەوەیەک',
  'ask.from': 'لەم ڕۆژەدا یان دواتر بڵاوکراوەتەوە',
  'ask.to': 'لەم ڕۆژەدا یان پێشتر بڵاوکراوەتەوە',
  'ask.searching': 'لە وتارەکاندا دەگەڕێم…',
  'ask.empty': 'پرسیارێک بنووسە.',
  'ask.turnedRound': 'ئەم ڕۆژە پێش ڕۆژی یەکەمە.',

  'refusal.external':
    'ببوورە، تەنها وەڵامی کەسانی ئەو دامەزراوەیە دەدەمەوە کە کاری بۆ دەکەم: تکایە لە کەسێکی ئەوێ بپرسە.',
  'refusal.team': 'ببوورە، وەڵامی کەسانی شوێنی کارەکەت نادەمەوە: تکایە لە بەرپرسەکەم بپرسە.',
  'refusal.channel':
    'ببوورە، لێرە وەڵام نادەمەوە. تکایە لە کەناڵێکدا لێم بپرسە کە بۆ من دانراوە، بەرپرسەکەم دەزانێت کامەیە.',
  'refusal.user': 'ببوورە، هێشتا ڕێگەم پێ نەدراوە وەڵامت بدەمەوە: تکایە لە بەرپرسەکەم بپرسە.',
  'refusal.notInstalled':
    'ببوورە، چیتر لەم شوێنی کارەدا دانەمەزراوم: بەڕێوەبەرێک دەتوانێت دووبارە دامبمەزرێنێت.',

  'function.unknown':
    'ئەم هەنگاوە ناناسم: لە ڕەوتی کارەکەی لاببە، یان ئەپەکە لە مانیفێستەکەیەوە نوێ بکەرەوە.',
  'function.noQuestion': 'هیچ پرسیارێک لێرە نییە: پرسیاری هەنگاوەکە پڕ بکەرەوە.',
  'function.notText': 'ناتوانم «{input}» بخوێنمەوە: دەبێت دەق بێت.',
  'function.unknownPublisher': 'هیچ وتارێکی «{name}»م نییە.',
  'function.publishers': 'وتارم لە {names} هەیە.',
  'function.morePublishers': '{count, plural, one {# بڵاوکەرەوەی تر} other {# بڵاوکەرەوەی تر}}',
  'function.badDate':
    'ناتوانم «{date}» وەک ڕێکەوت بخوێنمەوە: بەم شێوەیە بینووسە: 2020-01-19 یان 2020-01 یان 2020.',
  'function.turnedRound':
    'هیچ وتارێک لە {from} تا {to} بڵاو نەبووەتەوە: ڕێکەوتی یەکەم دوای دواهەمینە.',
  'search.unreadable': 'ناتوانم ئەم گەڕانە بخوێنمەوە: بەبێ پاڵێوەر دووبارە هەوڵ بدەرەوە.',
  'search.publisher': 'بڵاوکەرەوە',
  'search.publishers': 'بڵاوکەرەوەکان',
  'search.period': 'کاتی بڵاوبوونەوە',
  'search.periods': 'کاتەکانی بڵاوبوونەوە',

  'digest.daily': 'هەموو ڕۆژێک کاتژمێر {time}',
  'digest.weekly': 'هەموو دووشەممەیەک کاتژمێر {time}',
  'digest.moment': '{date}، {time}',
  'digest.heading': '{count, plural, one {# وتاری نوێ} other {# وتاری نوێ}} لە {time}ەوە:',
  'digest.more': 'و {count, number}ی تر',
  'digest.about':
    '{person} بەشداری کرد: {when} ئەوەی نوێیە دەینووسم. {unsubscribe} کۆتایی پێ دەهێنێت.',
  'digest.nothing': 'لە {time}ەوە هیچ وتارێکی نوێ نەهاتووە.',
  'digest.subscribed':
    '{person} بەشداری لە وتارە نوێیەکاندا کرد: {when} لێرە ئەوەی هاتووە دەینووسم، و ئەگەر هیچ نەهاتبێت هیچ نانووسم. {unsubscribe} کۆتایی پێ دەهێنێت.',
  'digest.changed':
    '{person} کاتی نووسینی وتارە نوێیەکانی ئێرەی گۆڕی: {when}. {unsubscribe} کۆتایی پێ دەهێنێت.',
  'digest.known':
    'وتارە نوێیەکان لێرە پێشتریش دەنووسرێن، {when}. {command} unsubscribe کۆتایی پێ دەهێنێت، و {command} digest ئێستا نوێیەکانت پیشان دەدات.',
  'digest.whichInterval':
    'وتارە نوێیەکان ڕۆژانە یان هەفتانە دەنووسم: {command} subscribe daily یان {command} subscribe weekly بنووسە.',
  'digest.unsubscribed': '{person} بەشدارییەکەی هەڵوەشاندەوە: چیتر وتاری نوێ لێرە نانووسم.',
  'digest.ended': 'چیتر وتاری نوێ لێرە نانووسم.',
  'digest.none': 'کەس لێرە بەشداری لە وتارە نوێیەکاندا نەکردووە. بۆ بەشداری: {command} subscribe.',
  'digest.notMember':
    'ناتوانم لێرە بنووسم، چونکە ئەندام نیم: لێرە /invite {mention} بنووسە و پاشان {command} subscribe. لەو شوێنەی کەس بانگهێشت ناکرێت، لە نامەی ڕاستەوخۆماندا بەشداری بکە.',
  'digest.refused.archived': '{place} ئەرشیف کراوە، بۆیە ناتوانم لەوێ بنووسم.',
  'digest.refused.restricted': 'ڕێگەم پێ نادرێت لە {place}دا بنووسم.',
  'digest.dropped.not-member':
    'چیتر ناتوانم وتارە نوێیەکان لە {place}دا بنووسم، چونکە لەوێ ئەندام نیم، و کۆتاییم پێ هێنا. بۆ گەڕاندنەوەیان لەوێ /invite {mention} بنووسە و پاشان {command} subscribe.',
  'digest.dropped.archived': '{place} ئەرشیف کراوە، بۆیە چیتر وتاری نوێ لەوێ نانووسم.',
  'digest.dropped.restricted':
    'چیتر ڕێگەم پێ نادرێت لە {place}دا بنووسم، بۆیە وتاری نوێ لەوێ نانووسم.',

  'watch.offer': 'چاودێری ئەم پرسیارە بکە',
  'watch.again': 'لە چاودێری بەردەوام بە',
  'watch.end': 'چاودێری بوەستێنە',
  'watch.news': 'وتارێکی نوێ وەڵامی پرسیارێک دەداتەوە کە چاودێریت دەکرد. چیتر چاودێری ناکەم.',
  'watch.added':
    'چاودێری ئەم پرسیارە دەکەم و یەک جار، بە نامەی ڕاستەوخۆ، پێت دەڵێم کاتێک وتارێکی نوێ وەڵامی بدات.',
  'watch.known': 'پێشتریش چاودێری ئەم پرسیارەت بۆ دەکەم.',
  'watch.full':
    'چاودێری {most, number} پرسیار دەکەیت و لەوە زیاتر هەڵناگرم: سەرەتا کۆتایی بە یەکێکیان بهێنە. {command} watching پیشانیان دەدات.',
  'watch.ended': 'چیتر چاودێری ئەم پرسیارە ناکەم.',
  'watch.heading':
    '{count, plural, one {چاودێری # پرسیار دەکەیت:} other {چاودێری # پرسیار دەکەیت:}}',
  'watch.none': 'چاودێری هیچ پرسیارێک ناکەیت. {command} watch و پرسیارێک بنووسە.',
  'watch.noQuestion':
    'پرسیارێک بنووسە کە چاودێری بکەم، وەک: {command} watch Who leads the parliamentary committee?',

  'install.offer': 'زیادکردنی Iraq Desk بۆ Slack',
  'install.what':
    'Iraq Desk بە پەرەگرافی کۆمەڵێک وتاری هەواڵ وەڵامی پرسیار دەداتەوە، وشە بە وشە و لەگەڵ سەرچاوەکەیان.',
  'install.add': 'زیادکردن بۆ Slack',
  'install.consent': 'Slack پیشان دەدات کە بۆتەکە ڕێگەی چی پێ دەدرێت، و دەپرسێت ئایا ڕازیت.',
  'install.done': 'Iraq Desk دامەزرێنرا',
  'install.inWorkspace': 'بۆتەکە لە شوێنی کاری {name} دامەزرێنرا.',
  'install.inOrganization': 'بۆتەکە بۆ دامەزراوەی {name} دامەزرێنرا.',
  'install.open': 'لە Slack بیکەرەوە',
  'install.chooseWorkspaces': 'ئەو شوێنی کارانە هەڵبژێرە کە بۆتەکەیان بۆ زیاد دەکرێت',
  'install.cancelled': 'Iraq Desk دانەمەزرێنرا',
  'install.notAgreed': 'ڕازی نەبوویت، و هیچ هەڵنەگیرا.',
  'install.expired': 'ئەم بەستەرە چیتر کار ناکات',
  'install.whyExpired': 'بۆ وێبگەڕێکی تر دروست کراوە، یان زیاتر لە دە خولەک لەمەوپێش.',
  'install.failed': 'نەتوانرا Iraq Desk دابمەزرێنرێت',
  'install.whyFailed':
    'هەڵەیەک ڕوویدا، و هۆکارەکەی لە تۆماری بۆتەکەدایە. تکایە دووبارە دەست پێ بکەرەوە، یان بە بەرپرسی بۆتەکە بڵێ.',
  'install.again': 'دووبارە دەست پێ بکەرەوە',

  'window.title': 'Iraq Desk',
  'window.close': 'داخستن',
};
