import type { Catalog } from './messages.ts';

/** Arabic. The keys and their arguments are those of `EN`. */
export const AR: Catalog = {
  'list.comma': '{before}، {next}',
  'list.and': '{before} و{last}',
  'list.or': '{before} أو {last}',
  'list.semicolon': '{before}؛ {next}',
  quoted: '«{text}»',

  'count.articles':
    '{count, plural, zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالاً} other {# مقال}}',
  'count.passages':
    '{count, plural, zero {لا فقرات} one {فقرة واحدة} two {فقرتان} few {# فقرات} many {# فقرة} other {# فقرة}}',
  'count.corpus': '{articles}، {passages}',

  'source.openingWords': '«{words}» (الكلمات الأولى)',
  'source.unknownPublisher': 'الناشر غير معروف',
  'source.inferred': '{name} (استنتاجاً)',
  'source.via': '{publisher}، نقلاً عن {via}',
  'source.unknownDate': 'التاريخ غير معروف',
  'source.inferredDate': 'نحو {date} (استنتاجاً)',
  'source.updated': '{date}، حُدّث في {updated}',
  'source.open': 'افتح المقال',
  'source.also': 'ورد أيضاً لدى {reports}',
  'source.report': '{name}، {date}',
  'source.moreReports': '{reports}؛ و{count, number} غيرها',

  'dateWords.here': 'هنا {meanings}.',
  'dateWords.means': '«{words}» تعني {date}',

  'opening.unsure': 'لست متأكداً من أن المقالات تجيب عن هذا.',
  'opening.noPerson': 'تقترب المقالات من ذلك، لكنني لم أجد فقرة تقول مَن.',
  'opening.noPlace': 'تقترب المقالات من ذلك، لكنني لم أجد فقرة تقول أين.',
  'opening.noTime': 'تقترب المقالات من ذلك، لكنني لم أجد فقرة تقول متى.',
  'opening.noNumber': 'تقترب المقالات من ذلك، لكنني لم أجد فقرة تقول كم.',
  'opening.noReason': 'تقترب المقالات من ذلك، لكنني لم أجد فقرة تقول لماذا.',
  'opening.exhausted': 'لم أجد شيئاً آخر مناسباً.',
  'opening.notFound': 'لم أجد شيئاً عن هذا في المقالات.',
  'opening.missing': 'لا يرد فيها {words}.',
  'opening.moreWords':
    '{count, plural, one {كلمة أخرى} two {كلمتان أخريان} few {# كلمات أخرى} many {# كلمة أخرى} other {# كلمة أخرى}}',
  'opening.closest': 'أقرب ما لدي:',

  'answer.asked': 'سأل {person}: {question}',
  'answer.moreOnThis': 'المزيد عن هذا:',
  'answer.alsoClose': 'قريب أيضاً:',
  'answer.readAs': 'فهمت السؤال هكذا: «{question}»',
  'answer.didYouMean': 'هل تقصد:',
  'answer.askNext': 'اسأل بعد ذلك:',
  'answer.answered': 'تجيب المقالات عن هذه الأسئلة:',
  'answer.textMeant': 'هل تقصد: {question}',
  'answer.textNext': 'يمكنك أن تسأل: {questions}',
  'answer.textSource':
    '{quotation} — {source}{others, plural, =0 {} one { (وفقرة أخرى)} two { (وفقرتان أخريان)} few { (و# فقرات أخرى)} many { (و# فقرة أخرى)} other { (و# فقرة أخرى)}}',
  'answer.unreadConversation': 'تعذّرت عليّ قراءة الرسائل السابقة هنا، فأخذت السؤال وحده.',
  'answer.searching': 'يبحث في المقالات…',
  'answer.readingThread': 'يقرأ سلسلة الرسائل…',
  'answer.changed': 'لم أعد أجد الفقرات نفسها لهذا السؤال: اسأل مرة أخرى من فضلك.',

  'note.clipped': 'قرأت أول {count, number} حرف من السؤال فقط.',
  'note.nothingToGoOn': 'لا أعرف هنا سؤالاً يمكنني أن أتابع منه.',
  'note.leftNothing': 'ليس في المقالات ما نُشر {restriction}.',
  'note.kept': 'بحثت فقط فيما نُشر {restriction}.',
  'note.phrasesHeld': 'بحثت فقط في الفقرات التي يرد فيها أو في عنوانها {phrases}.',
  'note.phrasesMissing': 'لا ترد في أي فقرة مما بحثت فيه العبارة {phrases} حرفياً.',
  'note.unread': 'لم أفهم «{modifier}» فبحثت من دونه.',
  'note.date': 'قرأت «{typed}» على أنه {date}، أي الشهر أولاً.',
  'note.replaced': 'عددت هذا تصحيحاً وتركت {words}.',
  'note.passedOver':
    'بحثت عن السؤال نفسه مرة أخرى وتركت {count, plural, one {الفقرة التي جاءت أولاً} two {فقرتين} few {# فقرات} many {# فقرة} other {# فقرة}}.',
  'note.corrected': 'لا يرد «{typed}» في المقالات، فبحثت عن «{searched}» أيضاً.',
  'note.unanswered': 'لم أجد جواباً عن «{question}».',

  'articles.have':
    'لدي {count, plural, zero {صفر من المقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالاً} other {# مقال}}.',
  'articles.haveKept':
    'لدي مما نُشر {restriction}: {count, plural, zero {صفر من المقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالاً} other {# مقال}}.',
  'articles.howOneBegins': 'هكذا يبدأ.',
  'articles.howNewestBegin': 'هكذا تبدأ أحدثها.',
  'articles.howNumberBegins': 'من الأحدث إلى الأقدم، هكذا يبدأ الرقم {from, number}.',
  'articles.howNumbersBegin':
    'من الأحدث إلى الأقدم، هكذا تبدأ الأرقام من {from, number} إلى {to, number}.',
  'articles.allShown': 'وقد عرضت كيف يبدأ كل منها.',
  'articles.noAuthor': 'لا يُذكر كاتب {headline}.',
  'articles.author': 'كتب {headline}: {authors}.',
  'articles.date': '{headline}: {date}.',
  'articles.byPublisher': '{count, number} من {publisher}',
  'articles.someUnknown': '{count, number} من ناشر غير معروف',
  'articles.help':
    'أجيب بفقرات من {articles}، مقتبسة حرفياً: {publishers}. اسأل بمن أو ماذا أو متى أو أين أو كم أو لماذا.',
  'articles.newest': 'لدي {articles}. الأحدث أولاً.',
  'articles.oldest': 'لدي {articles}. الأقدم أولاً.',
  'articles.publishers': 'لدي {articles}: {publishers}. هكذا تبدأ أحدثها.',
  'reports.one': 'لدي مقال واحد عن «{topic}»، يرد في عنوانه أو أكثر من مرة في نصه.',
  'reports.many':
    'لدي عن «{topic}» {count, plural, zero {صفر من المقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالاً} other {# مقال}}، يرد في العنوان أو أكثر من مرة في النص، الأحدث أولاً.',
  'reports.oneKept':
    'لدي مما نُشر {restriction} مقال واحد عن «{topic}»، يرد في عنوانه أو أكثر من مرة في نصه.',
  'reports.manyKept':
    'لدي مما نُشر {restriction} عن «{topic}» {count, plural, zero {صفر من المقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالاً} other {# مقال}}، يرد في العنوان أو أكثر من مرة في النص، الأحدث أولاً.',

  'restriction.by': 'لدى {publishers}',
  'restriction.notBy': 'لدى غير {publishers}',
  'restriction.on': 'في {date}',
  'restriction.between': 'من {from} إلى {to}',
  'restriction.from': 'في {date} أو بعده',
  'restriction.to': 'في {date} أو قبله',

  'help.what':
    'أجيب عن الأسئلة بفقرات من مجموعة من المقالات الصحفية، مقتبسة حرفياً مع مصدرها. لا أكتب أجوبة من عندي.',
  'help.ways':
    'اسأل بكتابة {command} ثم سؤالك، أو بذكري في قناة أو سلسلة رسائل، أو في رسالة مباشرة.',
  'help.command': '{command} ثم سؤالك: أنت وحدك ترى الجواب، ويمكنك مشاركته في القناة.',
  'help.mention':
    '{mention} ثم سؤالك، في قناة أو سلسلة رسائل: أجيب في السلسلة وأتذكر ما سألتَ فيها. تابع بعبارة “more” أو “another source?”.',
  'help.direct': 'رسالة مباشرة: اسأل فحسب.',
  'help.sources': '{command}: المقالات التي أقتبس منها.',
  'help.watch': '{watch} ثم سؤالك: أخبرك حين يجيب عنه مقال جديد. {watching} يعرض ما تتابعه.',
  'help.digest':
    '{subscribe} ومعه “daily” (يومياً) أو “weekly” (أسبوعياً): أنشر في القناة ما هو جديد من المقالات. {digest} يعرضه لك الآن، و{unsubscribe} ينهيه.',
  'help.try': 'جرّب أحد هذه الأسئلة:',

  'sources.heading':
    '{count, plural, zero {لا أقتبس من أي مقال.} one {أقتبس من مقال واحد:} two {أقتبس من مقالين:} few {أقتبس من # مقالات:} many {أقتبس من # مقالاً:} other {أقتبس من # مقال:}}',
  'sources.more': 'و{count, number} غيرها لم تُذكر هنا.',

  'talk.example': 'مثلاً: «{question}»',
  'talk.greeting': 'مرحباً! اسألني عن المقالات.',
  'talk.thanks': 'على الرحب والسعة. اسألني ما شئت عن المقالات.',
  'talk.agreement': 'حسناً. أنا هنا لسؤالك التالي.',
  'talk.farewell': 'إلى اللقاء! أنا هنا متى كان لديك سؤال.',
  'talk.about': 'أنا Iraq Desk. أجيب عن الأسئلة بفقرات من {corpus}، مقتبسة حرفياً مع مصدرها.',
  'talk.emoji': 'اسألني عن المقالات متى شئت.',

  'reply.tooLong':
    'طول سؤالك {chars, number} حرفاً، وأنا أقرأ {most, number} على الأكثر: اسأل بكلمات أقل من فضلك.',

  'reload.begun': 'أقرأ المقالات من جديد. سأخبرك هنا حين أنتهي.',
  'reload.refused': 'قراءة المقالات من جديد يطلبها المشرفون وحدهم، ومن يشغّل هذا البوت يحدّدهم.',
  'reload.served': 'قرأت المقالات من جديد، ولدي الآن {corpus}.',
  'reload.same': 'قرأت المقالات من جديد. لم يتغير شيء.',
  'reload.empty': 'لم يعد في المجلد أي مقال. أواصل بما قرأته في {date} الساعة {time}.',
  'reload.unreadable': 'لا يمكن قراءة المجلد. أواصل بما قرأته في {date} الساعة {time}.',
  'reload.failed':
    'تعذرت قراءة المقالات من جديد؛ السبب في السجل. أواصل بما قرأته في {date} الساعة {time}.',
  'reload.added': 'مقالات جديدة ({count, number}):',
  'reload.removed': 'مقالات حُذفت ({count, number}):',
  'reload.changed': 'مقالات تغيرت ({count, number}):',
  'reload.aliases': 'تغيرت الأسماء البديلة.',
  'reload.problems': 'مشكلات ({count, number}):',
  'reload.more': 'و{count, number} غيرها',

  'action.more': 'فقرات أخرى',
  'action.context': 'عرض في السياق',
  'action.share': 'مشاركة في القناة',
  'action.shareTo': 'مشاركة في قناة',
  'action.followUp': 'طرح سؤال متابعة',
  'feedback.good': 'جواب جيد',
  'feedback.bad': 'جواب سيئ',
  'feedback.thanks': 'شكراً. هذا يساعد على تحسين الأجوبة.',
  'reason.title': 'ما الخطأ؟',
  'reason.submit': 'إرسال',
  'reason.why': 'لماذا لم يكن الجواب جيداً؟',
  'reason.comment': 'هل من شيء آخر؟',
  'reason.wrong-passage': 'الفقرة غير صحيحة',
  'reason.not-answered': 'لا يجيب عن السؤال',
  'reason.outdated': 'المصدر قديم',
  'reason.other': 'شيء آخر',
  'context.title': 'في السياق',
  'context.choose': 'فقرة أخرى من الجواب',
  'context.earlier': 'يبدأ المقال قبل ذلك.',
  'context.later': 'للمقال بقية.',
  'context.passage': '{number, number}. {source}',
  'share.title': 'مشاركة الجواب',
  'share.sending': 'أشارك الجواب في {place}…',
  'share.done': 'الجواب الآن في {place}.',
  'share.refused': 'أُعددتُ للإجابة في قنوات معينة فقط، وليست {place} منها.',
  'share.submit': 'مشاركة',
  'share.channel': 'في أي قناة؟',
  'followUp.hint': '{person}، تابع هنا: اذكر {mention} واسأل.',

  'failure.unclear':
    'لا أعرف هل وصلك جوابي: إن لم تره فاسأل مرة أخرى من فضلك، وإن تكرر ذلك فأبلغ عن المرجع {reference}.',
  'failure.busy':
    'لا يقبل Slack مني مزيداً من الرسائل الآن: اسأل مرة أخرى بعد دقيقة من فضلك، وإن تكرر ذلك فأبلغ عن المرجع {reference}.',
  'failure.permission':
    'تنقصني صلاحية في مساحة العمل هذه فلم أستطع الإجابة: أبلغ عن المرجع {reference} من يشغّل هذا البوت من فضلك.',
  'failure.not-member':
    'لست عضواً في {place}: اكتب هناك /invite {mention} أو اسألني في رسالة مباشرة.',
  'failure.archived': '{place} مؤرشفة فلا أستطيع الإجابة فيها: اسألني في رسالة مباشرة من فضلك.',
  'failure.restricted': 'لا يُسمح لي بالكتابة في {place}: اسألني في رسالة مباشرة من فضلك.',
  'failure.window': 'لم يفتح Slack النافذة في الوقت المناسب: انقر مرة أخرى من فضلك.',
  'failure.other':
    'عذراً، حدث خطأ ولم أستطع الإجابة: حاول مرة أخرى من فضلك، وإن تكرر ذلك فأبلغ عن المرجع {reference}.',
  'reply.otherCommand':
    'أنا معدّ للإجابة عن {command}، وقد أرسل Slack إليّ {sent}. يمكن لمن يشغّل هذا البوت أن يضبط COMMAND_NAME على {sent} ويعيد تشغيله، أو أن يعيد للأمر اسمه القديم في إعدادات التطبيق.',

  'collection.size': 'أعرف {corpus}.',
  'collection.publishers': 'نشرها {publishers}.',
  'collection.morePublishers':
    '{count, plural, one {ناشر آخر} two {ناشران آخران} few {# ناشرين آخرين} many {# ناشراً آخر} other {# ناشر آخر}}',
  'collection.day': 'المؤرخة منها تعود إلى {date}.',
  'collection.days': 'المؤرخة منها تعود إلى ما بين {from} و{to}.',
  'home.knows': 'ما أعرفه',
  'home.lastRead': 'قرأتها آخر مرة في {date} الساعة {time}.',
  'home.ask': 'كيف تسأل',
  'home.try': 'جرّب أحد هذه الأسئلة: يصلك الجواب في رسالة مباشرة.',
  'home.articles': 'المقالات',
  'home.newer': 'الأحدث',
  'home.older': 'الأقدم',
  'home.page': 'الصفحة {page, number} من {pages, number}',
  'admin.title': 'للمشرفين',
  'admin.asked':
    '{count, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالاً} other {# سؤال}} خلال {days, number} يوماً: وُجد جواب {found, number}٪، وغير مؤكد {unsure, number}٪، ولم يوجد {notFound, number}٪.',
  'admin.unanswered': 'لم يوجد جوابها أو لم يكن مؤكداً، الأحدث أولاً',
  'admin.worst': 'أجوبة لم تُعجب',
  'admin.thumbs': '👍 {ups, number} 👎 {downs, number}',
  'admin.reason': '{reason}: {count, number}',

  'shortcut.noText': 'ليس في هذه الرسالة نص يُسأل عنه.',
  'ask.title': 'اسأل المقالات',
  'ask.submit': 'اسأل',
  'ask.question': 'سؤالك',
  'ask.publisher': 'مقالات هذا الناشر فقط',
  'ask.anyPublisher': 'أي ناشر',
  'ask.from': 'نُشرت في هذا اليوم أو بعده',
  'ask.to': 'نُشرت في هذا اليوم أو قبله',
  'ask.searching': 'أبحث في المقالات…',
  'ask.empty': 'اكتب سؤالاً.',
  'ask.turnedRound': 'هذا اليوم قبل اليوم الأول.',

  'refusal.external': 'عذراً، لا أجيب إلا أعضاء المؤسسة التي أعمل لها: اسأل أحداً منها من فضلك.',
  'refusal.team': 'عذراً، لا أجيب أعضاء مساحة العمل هذه: راجع المسؤول عني من فضلك.',
  'refusal.channel': 'عذراً، لا أجيب هنا. اسألني في قناة مخصصة لي من فضلك، والمسؤول عني يعرفها.',
  'refusal.user': 'عذراً، لا يُسمح لي بإجابتك بعد: راجع المسؤول عني من فضلك.',
  'refusal.notInstalled':
    'عذراً، لم أعد مثبتاً في مساحة العمل هذه: يمكن لأحد المشرفين تثبيتي من جديد.',

  'function.unknown': 'لا أعرف هذه الخطوة: أزلها من سير العمل، أو حدِّث التطبيق من بيانه.',
  'function.noQuestion': 'لا يوجد سؤال هنا: املأ سؤال الخطوة.',
  'function.notText': 'لا أستطيع قراءة المُدخل «{input}»: يجب أن يكون نصًا.',
  'function.unknownPublisher': 'لا توجد عندي مقالات من «{name}».',
  'function.publishers': 'عندي مقالات من {names}.',
  'function.morePublishers':
    '{count, plural, zero {لا ناشر آخر} one {ناشر واحد آخر} two {ناشران آخران} few {# ناشرين آخرين} many {# ناشرًا آخر} other {# ناشر آخر}}',
  'function.badDate': 'لا أستطيع قراءة «{date}» كتاريخ: اكتبه هكذا: 2020-01-19 أو 2020-01 أو 2020.',
  'function.turnedRound': 'لا يُنشر أي مقال من {from} إلى {to}: التاريخ الأول بعد الأخير.',
  'search.unreadable': 'لا أستطيع قراءة هذا البحث: حاول مرة أخرى بلا مرشّحات.',
  'search.publisher': 'الناشر',
  'search.publishers': 'الناشرون',
  'search.period': 'تاريخ النشر',
  'search.periods': 'تواريخ النشر',

  'digest.daily': 'كل يوم الساعة {time}',
  'digest.weekly': 'كل يوم إثنين الساعة {time}',
  'digest.moment': '{date}، {time}',
  'digest.heading':
    '{count, plural, zero {لا مقالات جديدة} one {مقال جديد واحد} two {مقالان جديدان} few {# مقالات جديدة} many {# مقالاً جديداً} other {# مقال جديد}} منذ {time}:',
  'digest.more': 'و{count, number} غيرها',
  'digest.about': 'اشترك {person}: أنشر الجديد {when}. {unsubscribe} ينهي ذلك.',
  'digest.nothing': 'لا مقال جديد منذ {time}.',
  'digest.subscribed':
    'اشترك {person} في المقالات الجديدة: أنشر هنا {when} ما وصل منها، ولا شيء إن لم يصل شيء. {unsubscribe} ينهي ذلك.',
  'digest.changed': 'غيّر {person} موعد نشر المقالات الجديدة هنا: {when}. {unsubscribe} ينهي ذلك.',
  'digest.known':
    'تُنشر المقالات الجديدة هنا بالفعل، {when}. ينهي {command} unsubscribe ذلك، ويعرض {command} digest عليك الجديد الآن.',
  'digest.whichInterval':
    'أنشر المقالات الجديدة يومياً أو أسبوعياً: اكتب {command} subscribe daily أو {command} subscribe weekly.',
  'digest.unsubscribed': 'ألغى {person} الاشتراك: لن أنشر هنا مقالات جديدة بعد الآن.',
  'digest.ended': 'لن أنشر هنا مقالات جديدة بعد الآن.',
  'digest.none': 'لم يشترك أحد هنا في المقالات الجديدة. للاشتراك: {command} subscribe.',
  'digest.notMember':
    'لا أستطيع النشر هنا لأنني لست عضواً: اكتب هنا /invite {mention} ثم {command} subscribe. وحيث لا تمكن دعوة أحد، اشترك في رسائلنا المباشرة.',
  'digest.refused.archived': '{place} مؤرشفة فلا أستطيع النشر فيها.',
  'digest.refused.restricted': 'لا يُسمح لي بالكتابة في {place}.',
  'digest.dropped.not-member':
    'لم أعد أستطيع نشر المقالات الجديدة في {place} لأنني لست عضواً فيها، فأنهيت ذلك. لاستعادتها اكتب هناك /invite {mention} ثم {command} subscribe.',
  'digest.dropped.archived': '{place} مؤرشفة، فلن أنشر فيها مقالات جديدة بعد الآن.',
  'digest.dropped.restricted': 'لم يعد يُسمح لي بالكتابة في {place}، فلن أنشر فيها مقالات جديدة.',

  'watch.offer': 'تابع هذا السؤال',
  'watch.again': 'واصل المتابعة',
  'watch.end': 'أوقف المتابعة',
  'watch.news': 'يجيب مقال جديد عن سؤال كنت تتابعه. لم أعد أتابعه.',
  'watch.added': 'أتابع هذا السؤال وأخبرك مرة واحدة، في رسالة مباشرة، حين يجيب عنه مقال جديد.',
  'watch.known': 'أتابع هذا السؤال لك بالفعل.',
  'watch.full':
    'عدد ما تتابعه من الأسئلة {most, number}، ولا أحتفظ بأكثر من ذلك: أنهِ واحداً أولاً. يعرضها {command} watching.',
  'watch.ended': 'لم أعد أتابع هذا السؤال.',
  'watch.heading':
    '{count, plural, zero {لا تتابع أي سؤال.} one {تتابع سؤالاً واحداً:} two {تتابع سؤالين:} few {تتابع # أسئلة:} many {تتابع # سؤالاً:} other {تتابع # سؤال:}}',
  'watch.none': 'لا تتابع أي سؤال. اكتب {command} watch ثم سؤالاً.',
  'watch.noQuestion':
    'اكتب سؤالاً لأتابعه، مثلاً: {command} watch Who leads the parliamentary committee?',

  'install.offer': 'إضافة Iraq Desk إلى Slack',
  'install.what':
    'يجيب Iraq Desk عن الأسئلة بفقرات من مجموعة من المقالات الصحفية، مقتبسة حرفياً مع مصدرها.',
  'install.add': 'إضافة إلى Slack',
  'install.consent': 'يعرض Slack ما يُسمح للبوت به، ويسألك هل توافق.',
  'install.done': 'تم تثبيت Iraq Desk',
  'install.inWorkspace': 'البوت مثبت الآن في مساحة العمل {name}.',
  'install.inOrganization': 'البوت مثبت الآن للمؤسسة {name}.',
  'install.open': 'افتحه في Slack',
  'install.chooseWorkspaces': 'اختر مساحات العمل التي يُضاف إليها',
  'install.cancelled': 'لم يُثبّت Iraq Desk',
  'install.notAgreed': 'لم توافق، ولم يُحفظ شيء.',
  'install.expired': 'لم يعد هذا الرابط صالحاً',
  'install.whyExpired': 'أُنشئ لمتصفح آخر، أو قبل أكثر من عشر دقائق.',
  'install.failed': 'تعذّر تثبيت Iraq Desk',
  'install.whyFailed':
    'حدث خطأ، وسببه في سجل البوت. ابدأ من جديد، أو راجع المسؤول عن البوت من فضلك.',
  'install.again': 'ابدأ من جديد',

  'window.title': 'Iraq Desk',
  'window.close': 'إغلاق',
};
