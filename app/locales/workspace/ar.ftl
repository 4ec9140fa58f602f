## حول كل صفحة

language-name = العربية
languages = اللغة
skip = إلى المحتوى
rooms = الغرف
sign-out = تسجيل الخروج
demo = هذا عرض للتجربة. لا شيء هنا حقيقي.
go-on = متابعة
back-home = إلى الصفحة الأولى

## الأدوار

role-admin = مسؤول النظام
role-admin-about = تدعو الأشخاص وتعتني بالجولات والمفاتيح. ولا تقرأ أي إجابة.
role-screener = مراجع
role-screener-about = تقرأ كل إجابة قبل أي شخص آخر وتقرر ما الذي يمكن أن يمضي قدمًا.
role-lead = مسؤول الحماية
role-lead-about = تراجع الإجابات ويصلك خبر عندما قد يكون طفل في خطر.
role-facilitator = ميسّر
role-facilitator-about = أنت موجود من أجل مجموعة من المحللين الشباب.
role-researcher = باحث
role-researcher-about = ترى أعدادًا محمية ولا ترى أبدًا إجابة واحدة بعينها.
role-analyst = محلل
role-analyst-about = تقرأ الإجابات المتاحة وتقول عمّ تتحدث.

## تسجيل الدخول

sign-in = تسجيل الدخول
sign-in-about = هذا للبالغين الذين دُعوا للعمل هنا.
sign-in-wrong = عنوان البريد وكلمة المرور لا يتطابقان. حاول مرة أخرى.
sign-in-lost = هل نسيت كلمة المرور، أو فقدت هاتفك ورموزك؟ اسأل مسؤول النظام.
sign-in-again = ابدأ من جديد بكلمة المرور
login = عنوان البريد الإلكتروني
password = كلمة المرور
code-title = رمزك
code-about = افتح تطبيق الرموز في هاتفك واكتب الأرقام الستة التي يعرضها.
code = الرمز
code-of-app = الأرقام الستة التي يعرضها التطبيق
code-lost = هاتفك ليس معك؟ اكتب بدلًا من ذلك أحد رموزك الورقية. كل رمز يعمل مرة واحدة.
code-wrong = هذا ليس الرمز الحالي، أو سبق استخدامه. انتظر الرمز التالي وحاول مرة أخرى.
code-wait = كانت هناك رموز خاطئة كثيرة. انتظر نصف دقيقة أو استخدم رمزًا ورقيًا.
demo-enter = ادخل إلى العرض
demo-enter-about = لا حاجة إلى كلمة مرور هنا، فلا شيء حقيقي.

## الانضمام

join = أهلًا بك
name = اسمك
name-hint = كما يعرفك زملاؤك.
login-hint = تسجل به الدخول. لا يُرسل إليه شيء.
password-hint = { $least } حرفًا على الأقل. أربع كلمات لا صلة بينها اختيار جيد.
join-next = بعد ذلك تُعدّ مفتاح مرور أو تطبيق رموز. ليكن هاتفك قريبًا منك.
join-next-none = هذا كل ما يلزم.
fault-name = اكتب اسمك بما لا يزيد على 100 حرف.
fault-login = اكتب عنوان بريد إلكتروني مثل maja@example.org.
fault-login-taken = هناك من يسجل الدخول بهذا العنوان. استخدم عنوانًا آخر.
fault-short = هذا قصير جدًا. استخدم { $least } حرفًا على الأقل.
fault-long = هذا طويل جدًا.
fault-known = يستخدمها كثيرون أو يسهل تخمينها. جرّب أربع كلمات لا صلة بينها.
too-late = هذه الدعوة لا تعمل
too-late-about = ربما استُخدمت من قبل أو مضى عليها أكثر من أسبوع. اطلب دعوة جديدة ممن دعاك.

## العامل الثاني

factor-title = أعدّ تطبيق الرموز
factor-about = كلمة المرور وحدها قد تُسرق. إثبات ثانٍ لا يملكه سواك يحفظ كلمات الأطفال بأمان.
factor-scan = 1. أضف Berätta إلى التطبيق
factor-key = وجّه كاميرا التطبيق إلى المربع، أو اكتب هذا المفتاح في التطبيق:
factor-then = 2. اكتب الرمز الأول
recovery-title = رموزك الورقية
recovery-about = اكتبها أو اطبع هذه الصفحة. إذا فقدت هاتفك فكل رمز يُدخلك مرة واحدة.
recovery-once = تُعرض الآن فقط. احفظها حيث لا ينظر أحد غيرك.
recovery-done = لقد حفظتها
own-factor = تطبيق الرموز
own-has = ستة أرقام من تطبيق في هاتفك
own-set-up = أعدّ تطبيق رموز
own-everywhere = هل سجلت الدخول في مكان آخر؟
own-everywhere-about = إذا نسيت تسجيل الخروج في حاسوب آخر، فسجّل الخروج من كل مكان دفعة واحدة، ومن هنا أيضًا.
own-everywhere-do = تسجيل الخروج من كل مكان

## الصفحة الأولى

room-home = البداية
home-greeting = مرحبًا، { $name }
home-none = لا شيء لتفعله بعد
home-none-about = لا توجد غرفة لدورك حتى الآن. عندما توجد ستظهر هنا.

## الأشخاص

room-people = الأشخاص
room-people-about = ادعُ من يعملون هنا، وأغلق الباب أمام من لم يعودوا يعملون.
invite = ادعُ شخصًا
invite-about = تحصل على عنوان يعمل مرة واحدة لمدة أسبوع. لا تعطه لأحد آخر. وتحت كل دور ما سيقرؤه الشخص عنه.
invite-as = ما دوره هنا؟
invite-do = أنشئ دعوة
invited = تم إنشاء دعوة
invited-about = تُعرض الآن فقط. أرسلها إلى الشخص بطريقة لا يقرؤها أحد غيره.
people-here = من هنا
people-alone = أنت وحدك حتى الآن. ادعُ مراجعًا ومسؤول حماية: قبل ذلك لا يستطيع أحد قراءة الإجابات.
state-disabled = مُغلق أمامه
state-two = كلمة مرور وإثبات ثانٍ
state-missing = لا إثبات ثانٍ بعد
state-one = كلمة مرور
person-anew = طريق دخول جديد لـ { $name }
person-disable = أغلق الباب أمام { $name }
confirm-disable = هل تغلق الباب أمام { $name }؟
confirm-disable-about = يُسجَّل خروجه فورًا من كل مكان ولا يستطيع الدخول مرة أخرى. لا يمكن التراجع عن هذا: للعودة يحتاج إلى دعوة جديدة وعنوان بريد آخر.
confirm-anew = طريق دخول جديد لـ { $name }؟
confirm-anew-about = تتوقف مفاتيح المرور وتطبيق الرموز والرموز الورقية عن العمل فورًا. تحصل على عنوان تسلّمه بنفسك، وبه وحده يمكن إعداد طرق جديدة. تحدث معه أولًا لتعرف من الذي يطلب.
confirm-no = لا، اتركه كما هو

## عندما يحدث خطأ

trouble-not-found = لا توجد صفحة كهذه
trouble-not-found-about = ربما كُتب العنوان خطأ، أو أن الصفحة ليست لك.
trouble-form = لم يصل النموذج كما ينبغي
trouble-form-about = لم يتغير شيء. ارجع وحمّل الصفحة من جديد وحاول مرة أخرى.
trouble-elsewhere = لم يأتِ هذا من صفحة لنا
trouble-elsewhere-about = لم يتغير شيء. افتح الصفحة هنا وحاول مرة أخرى.
trouble-unavailable = لا يعمل الآن
trouble-unavailable-about = لم يتغير شيء. حاول مرة أخرى بعد قليل.
trouble-broken = حدث خطأ هنا
trouble-broken-about = ليس الخطأ خطأك. أخبر من يعتني بهذا البرنامج بالرمز { $code }.

## Screening

room-screening = المراجعة
room-screening-about = اقرأ كل إجابة قبل أي شخص آخر، واحذف ما يدل على هوية أحد، وحدّد من يجوز له قراءتها.
screening-locked = الإجابات مقفلة
screening-locked-about = تُفتح بعبارة مرور مفاتيح المراجعة، مرة واحدة بعد كل تشغيل للخادم. وقبل ذلك لا يستطيع أحد قراءتها.
screening-no-keys = لا توجد مفاتيح مراجعة على هذا الخادم، فلا يمكن فتح أي إجابة هنا. اطلب ممن يعتني به أن يضع الملف screening.key.
screening-passphrase = عبارة المرور
screening-passphrase-wrong = هذه ليست عبارة المرور. انظر إلى كل كلمة مرة أخرى.
screening-unlock = فتح الإجابات
screening-no-waves = لم تبدأ أي جولة بعد. عندما يجيب الأطفال تنتظر إجاباتهم هنا.
screening-waiting = { $n ->
    [0] لا توجد إجابات تنتظر
    [one] إجابة واحدة تنتظر
    [two] إجابتان تنتظران
    [few] { $n } إجابات تنتظر
   *[other] { $n } إجابة تنتظر
}
screening-decided = المسموح بها: { $released }. المحجوبة: { $held }.
screening-held = { $reason }: { $n }
screening-danger-held = { $n ->
    [one] إجابة واحدة تتحدث عن خطر الآن: ما العمل
    [two] إجابتان تتحدثان عن خطر الآن: ما العمل
    [few] { $n } إجابات تتحدث عن خطر الآن: ما العمل
   *[other] { $n } إجابة تتحدث عن خطر الآن: ما العمل
}
screening-read = قراءة الإجابة التالية
screening-back = إلى الجولات
screening-done = لا توجد إجابات تنتظر هنا الآن
screening-done-about = كل ما وصل قُرئ، أو هو عند شخص آخر. تأتي الإجابات الجديدة في مجموعات من عشرين على الأقل، حتى لا يعرف أحد متى كتب طفل.
screening-undo = التراجع عن قراري الأخير
screening-undo-about = خلال عشر دقائق. وحتى ذلك الوقت لا يقرؤها أحد غيرك.
screening-keys = المفاتيح
screening-undo-none = لا يوجد ما يمكن التراجع عنه
screening-undo-none-about = يمكن التراجع عن القرار خلال عشر دقائق. وبعدها تُراجع الإجابة من جديد حيث تُقرأ.
screening-not-yours = هذه الإجابة لم تعد عندك
screening-not-yours-about = إذا كنت قد قررت بشأنها للتو فقرارك محفوظ. وإلا فلم يُتخذ أي قرار: ربما مضى وقت طويل، أو سحبها الطفل.
screening-story = القصة التي قُرئت: { $story }
screening-age = العمر: { $age }
screening-own = تقول إن شيئًا كهذا حدث لصاحبها
screening-care = قد تدل بعض الكلمات على حاجة إلى الرعاية
screening-hard = قد تكون قراءة هذه الإجابة صعبة. افتحها عندما تكون مستعدًا.
screening-hard-about = خذ وقتك. يمكنك أيضًا المتابعة لاحقًا، أو التحدث مع شخص أولًا.
screening-hard-first = افتح الإجابة أولًا، ثم يمكنك أن تقرر.
screening-hard-count = { $n ->
    [0] لا إجابات صعبة منذ استراحتك الأخيرة.
    [one] إجابة صعبة واحدة منذ استراحتك الأخيرة.
    [two] إجابتان صعبتان منذ استراحتك الأخيرة.
    [few] { $n } إجابات صعبة منذ استراحتك الأخيرة.
   *[other] { $n } إجابة صعبة منذ استراحتك الأخيرة.
}
screening-rest = استراحة الآن ستفيدك.
screening-tick = الكلمات المحددة تُحذف. حدّد ما تريد أو ألغِ تحديده: القرار لك، لا للعلامات.
screening-as = الكلمات الأخرى التي أحددها يحل محلها
screening-release = السماح بالقراءة لـ
screening-hold = حجب الإجابة، لأنها
screening-note = ملاحظة، إن لزمت
screening-note-hint = تُختم مثل الإجابة، ويستطيع زميل ينظر فيها من جديد أن يفتحها. لا تكتب أسماء.
screening-note-long = كانت الملاحظة طويلة جدًا. { $most } حرف على الأكثر؛ ولم يُتخذ أي قرار.
screening-danger = عندما قد يكون أحد في خطر الآن
screening-danger-about = الإجابة محجوبة. المسؤول عن حماية الأطفال يرى أنها موجودة. لا تتصرف وحدك.
screening-danger-rule = قاعدة هذه الجولة
audience-10-12 = 10 سنوات فأكثر
audience-13-15 = 13 سنة فأكثر
audience-16-17 = 16 سنة فأكثر
audience-adults = البالغون فقط
hold-identifies = تدل على هوية أحد
hold-distressing = قراءتها مؤلمة
hold-danger = تتحدث عن خطر الآن
hold-empty = لا تقول شيئًا
hold-not-an-answer = ليست إجابة

## النظرة الثانية والإجابات التي يُبتّ فيها معًا
screening-opening = يجري فتح الإجابات
screening-opening-about = فُتح { $opened } من { $of } حتى الآن. يستغرق ذلك لحظة كي تأتي أولًا الإجابات التي قد تحتاج إلى رعاية. تتابع الصفحة من تلقاء نفسها.
screening-second = نظرة ثانية.
screening-second-release = قد ينشر زميلك هذه الإجابة لفئة { $audience } بعد حذف الكلمات المؤشَّرة. لا يقرؤها أحد آخر قبل أن توافق. إذا غيّرت شيئًا فسينظر فيها زميل من جديد.
screening-second-held = احتفظ زميل بهذه الإجابة. اقرأها كأنها جديدة.
screening-second-why = لماذا حجبها زميلك: انظر بنفسك أولًا
screening-second-looks = { $n ->
    [zero] لا إجابات تنتظر نظرة ثانية.
    [one] إجابة واحدة تنتظر نظرة ثانية.
    [two] إجابتان تنتظران نظرة ثانية.
    [few] { $n } إجابات تنتظر نظرة ثانية.
   *[other] { $n } إجابة تنتظر نظرة ثانية.
}
screening-alike = { $n ->
    [one] إجابة أخرى تقول الشيء نفسه تقريبًا
    [two] إجابتان أخريان تقولان الشيء نفسه تقريبًا
    [few] { $n } إجابات أخرى تقول الشيء نفسه تقريبًا
   *[other] { $n } إجابة أخرى تقول الشيء نفسه تقريبًا
}
screening-alike-title = إجابات تقول الشيء نفسه تقريبًا
screening-alike-about = اقرأ كل واحدة منها. تُحجَب المؤشَّرة معًا. وتبقى الأخرى لديك لتقرأها واحدة واحدة.
screening-alike-more = { $n ->
    [one] تأتي واحدة أخرى مثلها عندما تنتهي من هذه.
    [two] تأتي اثنتان أخريان مثلها عندما تنتهي من هذه.
    [few] تأتي { $n } أخرى مثلها عندما تنتهي من هذه.
   *[other] تأتي { $n } أخرى مثلها عندما تنتهي من هذه.
}
screening-ordinary = إجابات قصيرة عادية
screening-ordinary-link = القصيرة العادية معًا
screening-ordinary-about = ليس في هذه الإجابات أي علامة، وهي أقل من 40 حرفًا، وكل كلماتها موجودة في عشر إجابات منشورة على الأقل. اقرأ كل واحدة منها، وأزل الإشارة عمّا تفضّل قراءته وحده.
screening-ordinary-none = لا شيء ينتظر الآن. تُعدّ الكلمة عادية عندما تكون في عشر إجابات منشورة، بعد عشر دقائق من نشرها، فتأتي هذه الإجابات عندما يُنشر المزيد.
screening-ordinary-two = في هذه الجولة يوافق شخصان على كل نشر، لذلك تُنشر الإجابات واحدة واحدة.
screening-together-release = انشر المؤشَّرة لفئة
screening-together-hold = احجب المؤشَّرة لأنها
screening-one-by-one = اقرأ واحدة واحدة
screening-released-title = الإجابات المنشورة
screening-released-about = هذا ما يجوز لمجموعات التحليل قراءته. إذا كان نصٌّ يكشف أكثر مما ينبغي فاسترجعه: يختفي من التحليل فورًا وتفحصه من جديد.
screening-released-none = لا شيء هنا بعد. تأتي الإجابة المنشورة إلى هنا بعد عشر دقائق من نشرها.
screening-released-for = منشورة لفئة { $audience }
screening-released-again = استرجع وافحص من جديد
screening-released-more = أظهر المزيد
screening-one = ينشر الإجابةَ شخصٌ واحد.
screening-two = يتفق شخصان قبل نشر أي إجابة.
screening-two-on = اطلب شخصين
screening-two-off = يكفي شخص واحد
## Danger: the safeguarding lead's room

room-danger = خطر
room-danger-about = إجابات حُجبت لأن شخصًا ما قد يكون في خطر الآن. يفتح ما فيها شخصان معًا، وتُسجَّل كل خطوة.
danger-waits = { $n ->
    [one] إجابة تتحدث عن خطر بانتظارك
    [two] إجابتان تتحدثان عن خطر بانتظارك
    [few] { $n } إجابات تتحدث عن خطر بانتظارك
   *[other] { $n } إجابة تتحدث عن خطر بانتظارك
}
danger-asked-of-you = { $n ->
    [one] يطلب منك زميل فتح إجابة معًا
    [two] يطلب منك الزملاء فتح إجابتين معًا
    [few] يطلب منك الزملاء فتح { $n } إجابات معًا
   *[other] يطلب منك الزملاء فتح { $n } إجابة معًا
}
danger-none = لا شيء محجوز بسبب خطر
danger-none-about = عندما يحجب أحد المراجعين إجابة لأن شخصًا ما قد يكون في خطر، تظهر هنا فورًا. ثم:
danger-step-ask = تحدد لماذا تريد قراءتها، وتطلب من زميل يراجع الإجابات.
danger-step-agree = يوافق الزميل، وقد سجّل الدخول باسمه، خلال 30 دقيقة.
danger-step-read = تقرأ ما كتبه الطفل لمدة 20 دقيقة، وتتصرف وفق قاعدة الجولة.
danger-step-deal = تسجّل ما تم فعله.
danger-held-on = حُجبت في { $date }
danger-look = ما العمل
danger-state-new = جديدة
danger-state-asked = قيد الفتح
danger-state-opened = فُتحت
danger-outcome-police = أُحيلت إلى الشرطة
danger-outcome-social-services = أُحيلت إلى الخدمات الاجتماعية
danger-outcome-helpline = أُحيلت إلى خط مساعدة للأطفال
danger-outcome-nobody-found = لا يمكن العثور على أحد من خلالها
danger-outcome-no-danger = لا خطر في النهاية
danger-purpose-judge = لمعرفة هل يحتاج أحد إلى المساعدة الآن
danger-purpose-pass-on = لإبلاغ الشرطة أو الخدمات الاجتماعية بما يجب أن تعرفه
danger-purpose-authority = لأن جهة رسمية تسأل عنها
danger-one = إجابة تتحدث عن خطر
danger-back = إلى جميعها
danger-locked = إجابات هذه الجولة مقفلة. افتحها أولًا بعبارة المرور.
danger-you-asked = لقد طلبت من زملائك
danger-you-asked-about = اتصل بأحدهم ممن يراجعون. يسجّل الدخول ويجد الطلب في صفحته الأولى. بعد 30 دقيقة عليك أن تطلب من جديد.
danger-look-again = انظر مرة أخرى
danger-agreed = وافق { $name }.
danger-agreed-about = أنت وحدك تستطيع فتحها الآن، مرة واحدة، لمدة 20 دقيقة. ضع القاعدة والهاتف في متناول يدك قبل أن تبدأ.
danger-open = افتحها الآن
danger-is-open = إنها مفتوحة لك
danger-read = اقرأها
danger-ask = افتحها مع زميل
danger-ask-about = لا أحد يفتح إجابة وحده. يوافق شخص آخر ممن يراجعون، ويُسجَّل الاسمان.
danger-ask-why = لماذا تريد قراءتها؟
danger-ask-do = اطلب من زميل
danger-deal = ما الذي تم فعله؟
danger-deal-about = يُسجَّل باسمك. «لا خطر في النهاية» تعيد الإجابة إلى المراجعين.
danger-deal-what = اختر الأقرب
danger-deal-do = سجّل ذلك
danger-note = ملاحظة، إن لزمت
danger-note-hint = تُختم مثل الإجابة. لا تكتب أسماء.
danger-note-long = كانت الملاحظة طويلة جدًا. { $most } حرف على الأكثر؛ لم يُسجَّل شيء.
danger-history = ما حدث حتى الآن
danger-history-asked = طلب { $name }.
danger-history-late = فات الأوان.
danger-original = ما كتبه الطفل
danger-original-about = لم يُحذف شيء. يمكنك قراءتها لمدة 20 دقيقة؛ ولا يستطيع ذلك أحد غيرك. لا تنسخ ما لن تحيله.
danger-first = هل هناك من هو في خطر في هذه اللحظة؟ اتصل برقم الطوارئ أولًا، ثم تابع القراءة.
danger-numbers = أرقام الطوارئ وخطوط المساعدة
danger-written = الكلمات
danger-screener-note = ملاحظة المراجع
danger-requests = الفتح معًا
danger-requests-about = لا يستطيع مسؤول الحماية فتح إجابة وحده. تحدثا معًا أولًا. إذا وافقت، يستطيع زميلك قراءتها لمدة 20 دقيقة، ويُسجَّل اسمك مع اسمه. لن ترى الإجابة.
danger-requests-none = لا أحد يطلب منك الآن
danger-requests-none-about = عندما يطلب مسؤول الحماية، يبقى الطلب هنا 30 دقيقة، وفي صفحتك الأولى أيضًا.
danger-asks = يطلب { $name } فتح إجابة تتحدث عن خطر
danger-agree = وافق على طلب { $name }
danger-agree-late = فات الأوان، أو وافق شخص آخر من قبل. لم يتغير شيء.
danger-you-agreed = لقد وافقت
danger-you-agreed-about = يستطيع زميلك فتح الإجابة الآن. اسأله بعد ذلك كيف سار الأمر، وكيف حاله.
danger-not-open = ليست مفتوحة
danger-not-open-about = انتهت الدقائق العشرون، أو سُجِّل ما تم فعله، أو لم يوافق أحد في الوقت المحدد. اطلب من زميل مرة أخرى إن كان عليك قراءتها.

## Accountability

room-accountability = الأعداد
room-accountability-about = ما آلت إليه الإجابات: كم وصل منها، وكم سُمح به، وكم حُجب ولماذا.
account-full-about = هذه هي الأعداد الدقيقة. لا تنقلها إلى غيرك: يرى الآخرون أعدادًا مقرَّبة.
account-protected-about = الأعداد مقرَّبة إلى أقرب عشرة، والصغيرة منها لا تُذكر، كي لا يُعثر على أحد من خلالها.
account-later = تأتي الأعداد بعد يوم من إغلاق الجولة.
account-what = ماذا
account-number = كم
account-about = نحو { $n }
account-few = أقل من 10
account-came = وصلت
account-waiting = تنتظر مراجعًا
account-unread = مُحيت ولم يقرأها أحد
account-released = سُمح بها
account-redacted = سُمح بها بعد حذف شيء
account-held-identifies = محجوبة: تكشف هوية شخص
account-held-distressing = محجوبة: قراءتها مؤلمة
account-held-danger = محجوبة: تتحدث عن خطر
account-held-empty = محجوبة: لا تقول شيئًا
account-held-not-an-answer = محجوبة: ليست إجابة

## Mail

mail-alert-subject = شيء بانتظارك
mail-alert = إجابة بانتظار مسؤول الحماية. سجّل الدخول لرؤيتها:
mail-test-subject = تجربة
mail-test = هذه تجربة: بريد Berätta يصل. صفحة تسجيل الدخول:
## مفاتيح المرور والحساب الخاص

passkey = مفتاح مرور
passkey-new = أعدّ مفتاح مرور
passkey-about = يطلب هاتفك أو حاسوبك أو مفتاح الأمان إصبعك أو وجهك أو رمزه الخاص. ولا يُرسل شيء من ذلك إلى هنا.
passkey-name = ماذا تسميه؟
passkey-name-hint = لكي تميزه لاحقًا، مثل «هاتفي».
passkey-number = مفتاح مرور { $n }
passkey-make = أنشئ مفتاح المرور
passkey-instead = استخدم تطبيق رموز بدلًا منه
passkey-needs-script = يحتاج مفتاح المرور إلى جافاسكربت وإلى متصفح يعرف مفاتيح المرور. وإلا فاستخدم تطبيق رموز.
passkey-stopped = توقف الأمر أو استغرق وقتًا طويلًا. حاول من جديد حين تكون مستعدًا.
passkey-known = على هذا الجهاز مفتاح مرور لك. استخدم جهازًا آخر أو ارجع.
passkey-not-taken = لم يُقبل مفتاح المرور. ربما استغرق وقتًا طويلًا: حاول مرة أخرى.
passkey-use = استخدم مفتاح المرور
passkey-use-title = مفتاح المرور
passkey-use-about = يطلب جهازك إصبعك أو وجهك أو رمزه الخاص.
second-title = أثبت أنك أنت
second-about = خطوة أخرى بعد كلمة المرور.
code-instead = أو اكتب رمزًا
code-paper-about = اكتب أحد رموزك الورقية. كل رمز يعمل مرة واحدة.
choose-title = اختر إثباتًا ثانيًا
choose-passkey = الأكثر أمانًا والأسرع: هاتفك أو حاسوبك أو مفتاح الأمان يعرفك. ولا تستطيع صفحة مزيفة أن تطلبه.
choose-app = ستة أرقام من تطبيق في هاتفك. يعمل في كل مكان، وبدون جافاسكربت أيضًا.
reset-due = افتح العنوان الذي أُعطيته
reset-due-about = أزال مسؤول النظام طريق دخولك القديم. افتح العنوان الذي أعطاك إياه، فهو يقود إلى طريق جديد. كلمة المرور وحدها لا تكفي. وإذا مضى على العنوان أكثر من أسبوع فاطلب غيره.
reset-title = طريق دخول جديد
reset-about = اكتب بريدك الإلكتروني وكلمة المرور. ثم تُعدّ مفتاح مرور أو تطبيق رموز جديدًا.
reset-wrong = البريد وكلمة المرور لا يتوافقان، أو أن هذا العنوان أُعدّ لشخص آخر.
reset-late = هذا العنوان لا يعمل
reset-late-about = ربما استُخدم من قبل أو مضى عليه أكثر من أسبوع. اطلب من مسؤول النظام عنوانًا جديدًا.
reset-made = أُنشئ طريق دخول جديد
reset-made-about = يُعرض الآن فقط ويبقى صالحًا أسبوعًا. سلّمه للشخص بنفسك: به وبكلمة المرور يُعدّ مفتاح مرور أو تطبيق رموز جديدًا.
state-reset = ينتظر طريق دخول جديدًا
account = حسابك
account-back = إلى حسابك
account-password-about = أنت وحدك تعرفها. حتى مسؤول النظام لا يستطيع قراءتها.
password-change = غيّر كلمة المرور
password-change-about = عندئذ يُسجَّل خروجك من كل مكان آخر.
password-old = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
own-password = كلمة مرورك
own-password-hint = نسأل عنها مرة أخرى لئلا يغيّر أحد طرق دخولك على شاشة تركتها مفتوحة.
own-password-wrong = هذه ليست كلمة مرورك. حاول من جديد.
ways-title = الإثبات الثاني
ways-about = ما تُظهره بعد كلمة المرور. ومع اثنين تدخل حتى إن فُقد أحدهما.
ways-none = تدخل بكلمة مرور فقط. والإثبات الثاني يجعل دخول الآخرين أصعب بكثير.
ways-last = دورك يحتاج إلى إثبات ثانٍ. أضف آخر قبل أن تزيل هذا.
ways-add-passkey = أضف مفتاح مرور
ways-add-app = أضف تطبيق رموز
passkey-added = منذ { $day }
remove = إزالة
remove-named = إزالة { $name }
remove-app = هل تزيل تطبيق الرموز؟
remove-app-about = لن تُدخل رموزه أحدًا بعد ذلك. لا يمكن التراجع، لكن يمكنك إعداد تطبيق جديد.
remove-passkey = هل تزيل { $name }؟
remove-passkey-about = لن يُدخل أحدًا بعد ذلك. احذفه من الجهاز أيضًا لئلا يعرضه.
remove-do = أزله
codes-left = { $n ->
    [0] لم يبق أي رمز. أنشئ رموزًا جديدة.
    [one] بقي رمز واحد. أنشئ رموزًا جديدة قريبًا.
   *[other] بقي { $n } من الرموز. كل رمز يُدخلك مرة واحدة إذا فقدت كل ما عداه.
}
codes-new = رموز ورقية جديدة؟
codes-new-about = تتوقف القديمة عن العمل فورًا. ليكن معك قلم أو طابعة: الجديدة تُعرض مرة واحدة.
codes-new-do = أنشئ رموزًا جديدة

## سجل التدقيق والمفاتيح

room-trail = سجل التدقيق
room-trail-about = من فتح أو غيّر أو أتاح أو صدّر أو ضبط ماذا، ومتى. ليس فيه شيء من كلمات الأطفال.
trail-holds = السجل متماسك
trail-holds-about = تُتبّعت الآن كل المدخلات، وعددها { $n }، من الأول حتى النهاية المختومة.
trail-broken = السجل غير متماسك
trail-broken-about = أول حلقة مكسورة هي المدخل { $n }. وكل ما قبله كما كُتب. غيّر أحدٌ قاعدة البيانات من خارج Berätta، أو أن server.key مختلف: أخبر من يعتني بالخادم وشغّل ‏beratta verify.
trail-export = نزّل السجل
trail-export-about = ملف يُحفظ بعيدًا عن هذا الخادم: يُظهر لاحقًا إن تغيّر شيء. وللتنزيل مدخله الخاص.
trail-only = اعرض فقط
trail-all = كل شيء
trail-show = اعرض
trail-none = لا يوجد مدخل كهذا بعد.
trail-older = مدخلات أقدم
trail-newest = إلى الأحدث
actor-command-line = شخص على سطر أوامر الخادم
actor-job = البرنامج من تلقاء نفسه
actor-analyst = المحلل { $id }
actor-gone = الشخص { $id }
subject-answer = الإجابة { $id }
subject-complaint = الشكوى { $id }
subject-survey = النسخة { $id }
subject-group = المجموعة { $id }
subject-wave = الجولة { $id }
fact-api = تصله البرامج
fact-count = العدد: { $n }
fact-draft = بنصوص لم يوقعها أحد بعد
fact-replaced = مدخلات السجل السابق: { $n }
fact-withdrawn = مسحوبة لم تُستعد: { $n }
reason-passphrase = عبارة مرور خاطئة
reason-second-factor = إثبات ثانٍ خاطئ
reason-disabled = ممنوع من الدخول
reason-too-many = محاولات كثيرة جدًا
reason-other = سبب آخر
setting-trail = سجل التدقيق
setting-help = صفحات المساعدة
setting-lists = قوائم المراجعة
setting-server-key = server.key
setting-one-person = شخص واحد ينشر
setting-two-person = شخصان ينشران
room-keys = المفاتيح
room-keys-about = هل يمكن فتح الإجابات هنا الآن، وما الذي يجب أن يكون أين لكي تُفتح لاحقًا.
keys-open = الإجابات مفتوحة على هذا الخادم
keys-open-about = أعطى أحد المراجعين عبارة المرور منذ بدء الخادم. أقفل الآن إن لم تكن واثقًا من كل من يصل إليه: عندئذ تُعطى العبارة من جديد.
keys-locked = الإجابات مقفلة على هذا الخادم
keys-locked-about = لا يستطيع أحد قراءتها حتى يعطي أحد المراجعين عبارة المرور في غرفة المراجعة.
keys-lock = أقفل الآن
keys-waves = الجولات ومفاتيحها
keys-no-waves = لم تبدأ أي جولة بعد. تحصل كل جولة على مفتاح خاص عند فتحها.
keys-here = مفتاحها في الملف screening.key على هذا الخادم.
keys-not-here = مفتاحها ليس على هذا الخادم. لا تُفتح إجاباتها إلا بالكلمات الأربع والعشرين على الورق: ‏beratta keys recover.
keys-no-file = لا يوجد screening.key على هذا الخادم أو لا يمكن قراءته. يمكن استلام الإجابات ولا يمكن فتحها هنا.
keys-must = ما الذي يجب أن يوجد
keys-must-words = لكل جولة ورقة بكلماتها الأربع والعشرين، في مظروف داخل خزنة. من يملكها يستطيع فتح إجابات تلك الجولة. وتُمزّق حين ينتهي وقت الجولة.
keys-must-passphrase = عبارة المرور، يعرفها المراجعون ومكتوبة في خزنة أخرى واحدة. ولا تُحفظ أبدًا في حاسوب.
keys-must-files = نسخ من screening.key و server.key، منفصلة بعضها عن بعض وعن النسخ الاحتياطية. ونسخة قاعدة البيانات لا تحوي أيًا منهما.
keys-must-backup = نسخة احتياطية من قاعدة البيانات على جهاز آخر، جُرّبت مرة باستعادتها.
act-person-invited = دعا شخصًا
act-person-joined = انضم
act-person-disabled = منع شخصًا من الدخول
act-role-changed = غيّر دورًا
act-second-factor-set = أعدّ إثباتًا ثانيًا
act-second-factor-removed = أزال إثباتًا ثانيًا
act-recovery-codes-renewed = أنشأ رموزًا ورقية جديدة
act-password-changed = غيّر كلمة مروره
act-second-factor-reset = أنشأ لشخص طريق دخول جديدًا
act-signed-in = سجّل الدخول
act-sign-in-refused = لم يُسمح بالدخول
act-signed-out-everywhere = سجّل الخروج من كل مكان
act-group-made = أنشأ مجموعة
act-analyst-approved = سمح بدخول محلل
act-analyst-passphrase-renewed = أعطى محللًا عبارة مرور جديدة
act-wave-drafted = كتب مسودة جولة
act-wave-tried = جرّب جولة
act-wave-opened = فتح جولة
act-wave-closed = أغلق جولة
act-wave-reported = أخبر بنتيجة جولة
act-wave-purged = أتلف نصوص جولة ومفتاحها
act-survey-imported = استورد استبيانًا
act-keys-made = أنشأ مفاتيح المراجعة
act-keys-moved = نقل مفاتيح المراجعة
act-keys-recovered = استعاد مفتاح جولة
act-keys-unlocked = فتح قفل الإجابات
act-keys-locked = أقفل الإجابات
act-answer-opened = فتح إجابة
act-answer-released = أتاح إجابة
act-answer-held = احتجز إجابة
act-screening-undone = تراجع عن قرار
act-answers-released-in-bulk = أتاح عدة إجابات
act-release-reopened = أعاد نصًا إلى المراجعة
act-danger-alerted = أبلغ عن خطر
act-original-opened = فتح نصًا أصليًا
act-complaint-read = قرأ شكوى
act-held-sample-asked = طلب إعادة النظر في إجابات محتجزة
act-care-words-changed = غيّر كلمات الرعاية
act-setting-changed = غيّر إعدادًا
act-exported = صدّر نتائج
act-audit-exported = صدّر سجل التدقيق
act-backup-made = أنشأ نسخة احتياطية
act-restored = استعاد نسخة احتياطية
act-wave-pinned = أعطى مسودة جولة أحدث نسخة من الاستبيان
act-release-proposed = يودّ نشر إجابة إن وافق زميل
act-original-asked = طلب فتح النص الأصلي
act-original-agreed = وافق على فتح النص الأصلي
act-danger-dealt-with = سجّل ما تم فعله بشأن الخطر
act-group-shared = شارك مجموعة مع زميل
act-group-door-opened = فتح باب مجموعة
act-group-door-closed = أغلق باب مجموعة
act-analyst-shut-out = أوقف دخول محلل
## الجولات

room-waves = الجولات
room-waves-about = سجّل جولة وجرّبها مع أطفال وافتحها وأغلقها، واحرص على محو كلماتها في موعدها.
waves-none = لم تُسجّل أي جولة بعد. استورد استبيانًا بالأمر «beratta survey import» ثم ابدأ أدناه.
waves-back = إلى الجولات
wave-life = مراحل الجولة
wave-address = العنوان:
wave-state-draft = مسجّلة
wave-state-tried = مجرّبة مع أطفال
wave-state-open = مفتوحة
wave-state-closed = مغلقة
wave-state-reported = أُعلنت النتائج
wave-state-purged = ممحوّة
wave-drafted-on = سُجّلت في { $date }
wave-opened-on = فُتحت في { $date }
wave-closed-on = أُغلقت في { $date }
wave-reported-on = أُعلنت النتائج في { $date }
wave-due-on = تُمحى الكلمات والمفتاح في { $date }
wave-due-days = تُمحى الكلمات والمفتاح بعد { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
} من الإغلاق
wave-purged-on = مُحيت الكلمات والمفتاح في { $date }
wave-unsigned = لم يوقّع أحد نصوصها: كل صفحة منها تقول إنها مسودة.
wave-version = نسخة الاستبيان:
wave-counts = القصص المقروءة: { $served }. الإجابات التي وصلت: { $came }.
wave-counts-later = يُعلن عدد الإجابات عند إغلاق الجولة، كي لا يراقب أحد من يجيب ومتى.
count-about = نحو { $n }
count-few = أقل من عشرة
draft-heading = تسجيل جولة جديدة
draft-about = تحصل على اسمها ومفتاحها ولا تستقبل إجابات بعد. وهي غير موجودة بالنسبة إلى الجمهور.
draft-survey = أي استبيان؟
draft-name = الاسم في العنوان
draft-name-hint = حروف لاتينية صغيرة وأرقام وشرطات، مثل lunch-2027. يبقى الاسم دائمًا: هناك يجد الأطفال النتائج.
draft-days = عدد الأيام حتى محو الكلمات
draft-days-hint = تُحسب من الإغلاق. ويُخبر الأطفال بهذا العدد.
draft-do = تسجيل الجولة
draft-no-surveys = لم يُستورد أي استبيان بعد. شغّل على الخادم «beratta survey import» مع مجلد الاستبيان.
fault-wave-unchosen = اختر استبيانًا.
fault-wave-name = اكتب من 1 إلى 60 من الحروف اللاتينية الصغيرة والأرقام والشرطات.
fault-wave-taken = توجد أو كانت توجد جولة بهذا الاسم. اختر اسمًا آخر.
fault-wave-days = اكتب عددًا من 1 إلى 3650.
fault-wave-survey = لا يجتاز هذا الاستبيان الفحص. على الخادم يذكر الأمر «beratta survey check» السبب.
fault-wave-keys = لا يوجد على هذا الخادم ملف screening.key ليوضع فيه المفتاح. أنشئه بالأمر «beratta keys new».
words-title = كلمات مفتاح الجولة
words-about = اكتب هذه الكلمات الأربع والعشرين على ورق بهذا الترتيب، واحفظ الورقة في مكان مقفل. من يملكها يستطيع فتح إجابات الجولة.
words-once = تظهر الآن فقط. مزّق الورقة في اليوم الذي تُمحى فيه كلمات الجولة: لا يستطيع البرنامج فعل ذلك بدلًا منك.
words-done = لقد كتبتها
wave-opening = قبل الفتح
need-log = سُجّلت تجربة مع أطفال لهذه النسخة بالذات
need-signed-texts = كل نص موقّع والاستبيان يجتاز الفحص
need-key = مفتاح الجولة موجود في screening.key
need-screener = يستطيع مراجع تسجيل الدخول
need-lead = يستطيع مسؤول حماية تسجيل الدخول
need-danger-rule = توجد قاعدة مكتوبة للإجابات التي تخبر عن خطر
need-there = تم:
need-missing = ناقص:
wave-open-do = الفتح للأطفال
wave-not-yet = عندما لا ينقص شيء يظهر هنا زر للفتح.
wave-not-ready = لا يمكن فتحها بعد. انظر إلى ما ينقص.
pin-about = استُوردت نسخة أحدث من هذا الاستبيان. ومعها يجب تجربة الجولة من جديد.
pin-do = أخذ أحدث نسخة
try-heading = تسجيل تجربة مع أطفال
try-about = اكتب ما أظهرته لك مجموعة صغيرة من الأطفال عن الاستبيان قبل أن يجيب غيرهم.
try-day = يوم التجربة
try-children = كم طفلًا شارك؟
ages = من { $from } إلى { $to } سنة
try-lesson = ماذا تعلمتم، وماذا تغيّر؟
try-lesson-hint = عن الاستبيان فقط. لا تكتب شيئًا عن طفل ولا أسماء.
try-do = تسجيل التجربة
try-log = التجارب مع أطفال
try-none = لم تُسجّل أي تجربة بعد.
try-of = { $ages }: { $n }
try-earlier = لنسخة سابقة
fault-try-day = اكتب يومًا قد مضى.
fault-try-children = اكتب كم شارك: طفل واحد على الأقل، و500 على الأكثر من كل عمر.
fault-try-lesson = اكتب شيئًا، 2000 حرف على الأكثر.
wave-close = إغلاق الجولة
wave-close-about = لا تُعطى قصص جديدة بعد ذلك. ويمكن الإرسال من الصفحات المفتوحة لمدة 24 ساعة أخرى.
confirm-close = إغلاق «{ $title }»؟
confirm-close-about = لا أحد يفتحها مرة أخرى: لمزيد من الإجابات تلزم جولة جديدة. ويمكن الإرسال من الصفحات المفتوحة عند الأطفال لمدة 24 ساعة أخرى.
report-heading = إعلان أن النتائج صدرت
report-about = تخبر صفحة نتائج الجولة بذلك من الآن. اترك العنوان فارغًا إن لم تكن منشورة في مكان آخر بعد.
report-address = عنوان النتائج
report-do = إعلان
fault-report = اكتب عنوانًا يبدأ بـ { "\u2066" }https://{ "\u2069" }.
wave-purge = محو الكلمات والمفتاح
wave-purge-about = في اليوم المذكور أعلاه يفعل البرنامج ذلك بنفسه. افعله قبل ذلك فقط إذا كان هناك سبب.
confirm-purge = محو كلمات «{ $title }» الآن؟
confirm-purge-about = يُتلف مفتاح الجولة وكل كلمة مختومة، في النسخ الاحتياطية أيضًا: لا يستطيع أحد فتحها بعد ذلك. تبقى النصوص المتاحة والأعداد. ولا يمكن الإرسال بعدها من الصفحات التي ما زالت مفتوحة. لا يمكن التراجع عن هذا. ثم مزّق كلمات المفتاح المكتوبة على ورق.
confirm-purge-name = اكتب اسم الجولة لمحو كلماتها
fault-purge-name = هذا ليس اسم الجولة. لم يُمحَ شيء.
wave-purged-about = أُتلفت كلماتها ومفتاحها. تبقى النصوص المتاحة والأعداد. هل مُزّقت الورقة التي عليها كلمات المفتاح، وكل نسخة أخرى من screening.key؟
previews-heading = ما يراه الأطفال
previews-about = الصفحات الحقيقية، معلّمة بأنها معاينة. لا يمكن إرسال شيء منها، ولا يُحسب شيء.
preview-welcome = الصفحة الأولى
preview-link = { $story }، { $ages }: النسخة { $n }
preview-thanks = شكرًا
preview-care = شكرًا، حين توحي الكلمات بخطر
wave-moved = سبقك أحدهم
wave-moved-about = لم يُفعل شيء: انتقلت الجولة إلى حالة أخرى في هذه الأثناء.
wave-moved-look = انظر إلى الجولة
## مجموعات المحللين الصغار

room-groups = المجموعات
room-groups-about = الأطفال والشباب الذين ترافقهم: أدخلهم وساعدهم على العودة.
groups-none = لا ترافق أي مجموعة بعد. أنشئ مجموعة لإحدى الجولات، وبرمزها يطلب الصغار الدخول.
group-no-waves = لم تبدأ أي جولة بعد. حين تبدأ واحدة يمكنك إنشاء مجموعة لها هنا.
group-make = إنشاء مجموعة
group-make-do = أنشئ المجموعة
group-name = اسم المجموعة
group-name-hint = يراه الكبار. لا تكتب اسم أي طفل ولا ما يدل على من في المجموعة.
group-wave = إجابات أي جولة تقرأ؟
group-age = كم أعمارهم؟
group-age-hint = يقرؤون ما سُمح به لأعمارهم أو لمن هم أصغر.
group-age-10-12 = من 10 إلى 12 سنة
group-age-13-15 = من 13 إلى 15 سنة
group-age-16-17 = من 16 إلى 17 سنة
group-languages = بأي لغات تقرأ المجموعة؟
group-fault-name = اكتب اسما لا يزيد على 60 حرفا.
group-fault-wave = اختر إحدى الجولات.
group-fault-age = اختر أعمارهم.
group-fault-languages = اختر لغة واحدة على الأقل من لغات الجولة.
group-size = { $n ->
    [0] لا أحد فيها بعد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
   *[other] { $n } شخصا
}
group-waiting = { $n ->
    [one] واحد ينتظر الدخول
    [two] اثنان ينتظران الدخول
   *[other] عدد من ينتظرون الدخول: { $n }
}
group-code = طريق الدخول
group-code-about = يفتح الصغار العنوان ويكتبون الرمز. يصلح أربع ساعات أو حتى تنهيه. الرمز وحده لا يُدخل أحدا: أنت من يُدخلهم.
group-code-make = أنشئ رمزا
group-code-new = أنشئ رمزا آخر
group-code-end = أنهِ الرمز
group-code-once = يظهر الرمز في هذه الصفحة فقط. إن غادرتها فأنشئ رمزا آخر لتعرضه من جديد.
group-code-good = هناك رمز صالح الآن. لعرض رمز من جديد أنشئ رمزا آخر، وعندها ينتهي القديم.
group-waits = من ينتظر
group-waits-none = لا أحد ينتظر الآن.
group-waits-about = أدخل فقط من تراه أمامك: اطلب منه أن يريك الاسم على شاشته.
group-let-in = أدخل: { $name }
group-turn-away = لا تُدخل: { $name }
group-writes = سُمح بالدخول، والكلمات الأربع تُكتب على الورق الآن.
group-look = انظر مرة أخرى
group-in = من في المجموعة
group-in-none = لا أحد بعد. أنشئ رمزا واعرضه على الصغار.
group-new-words = كلمات جديدة: { $name }
group-shut-out = منع الدخول: { $name }
group-confirm-words = كلمات جديدة: { $name }؟
group-confirm-words-about = تتوقف الكلمات القديمة فورا، ويُسجَّل خروج من دخل بها. ما عمله يبقى.
group-confirm-out = منع الدخول: { $name }؟
group-confirm-out-about = يُسجَّل خروجه فورا ولا يستطيع العودة بهذا الاسم. ما عمله يبقى.
group-words-for = كلمات جديدة: { $name }
group-words-about = تظهر الآن فقط. اكتبها على ورقة ولا تعط الورقة لأحد غيره.
group-words-done = كتبتها
sample-heading = إجابات محجوبة
sample-about = يحجب المراجع إجابةً حين قد تكشف هوية شخص، أو تكون قراءتها مؤلمة. يمكن لمجموعتكم أن تطلب من مراجع آخر أن ينظر في بعضها من جديد. تُختار بالقرعة، ولا يقرؤها أحد في المجموعة.
sample-how-many = كم إجابة يُنظر فيها من جديد؟
sample-ask = { $n } إجابة
sample-asked = { $n } إجابة، طُلبت في { $date }
sample-looking = مراجع آخر ينظر فيها الآن.
sample-outcome = ما زالت محجوبة: { $stayed }. سُمح بها في النهاية: { $released }.
sample-too-few = لا توجد إجابات محجوبة بهذا العدد لم يُنظر فيها من جديد. اطلبوا عددًا أقل، أو انتظروا حتى تُقرأ إجابات أخرى.
sample-under-way = الإجابات التي طلبتموها من قبل ما زالت تُراجَع. حين ينتهي ذلك يمكنكم أن تطلبوا من جديد.
sample-none = لم تطلب مجموعتكم أي إجابة. تحدثوا مع الميسِّر عن ذلك إن أردتم.
group-with = من يرافق المجموعة
group-share = يمكن لميسرين آخرين مرافقة المجموعة أيضا. يرون من فيها ويُدخلون الصغار مثلك.
group-share-do = أضف { $name }

## طريق دخول المحللين الصغار

young-door = أنت صغير السن وفي مجموعة؟ ادخل من هنا
young-title = مجموعتك
young-lead = لا أحد يسأل هنا عن اسمك الحقيقي.
young-new = أنا هنا لأول مرة
young-code = الرمز من الميسر
young-code-wrong = ليس هذا رمز اليوم. انظر مرة أخرى أو اسأل الميسر.
young-back = كنت هنا من قبل
young-name = اسمك هنا
young-words = كلماتك الأربع
young-lost = هل ضاعت منك؟ يعطيك الميسر كلمات جديدة.
young-wrong = هذا الاسم وهذه الكلمات لا يتوافقان. انظر إلى ورقتك وحاول مرة أخرى.
young-come-in = ادخل
young-choose = اختر اسمك هنا
young-choose-about = في المجموعة لا يستعمل أحد اسمه الحقيقي. اضغط على الاسم الذي يعجبك.
young-others = أرني أسماء أخرى
young-taken = سبقك أحد إليه. اختر اسما آخر.
young-full = كثيرون ينتظرون الآن. أخبر الميسر.
young-show = أرِ الميسر هذا:
young-wait = حين يسمح لك بالدخول تتابع هذه الصفحة.
young-am-i-in = هل دخلت؟
young-again = ابدأ من جديد
young-in = لقد دخلت يا { $name }!
young-paper = خذ ورقة وقلما. ستحصل الآن على أربع كلمات تحتاجها حين تعود.
young-show-words = أرني كلماتي
young-write = اكتبها على ورقتك.
young-secret = هي لك وحدك: لا تُرها لأحد، ولا حتى لصديق. إن ضاعت منك أعطاك الميسر كلمات جديدة.
young-type = اكتب الآن الكلمات الأربع هنا
young-type-wrong = ليس تماما. انظر إلى الكلمات في الأعلى وحاول مرة أخرى.
young-have = كتبتها على ورقتي
young-gone = لنبدأ من جديد
young-gone-about = لم تفعل شيئا خطأ. اطلب الرمز من الميسر.
young-home-about = لقد دخلت. يسعدنا أنك هنا.
young-home-next = ماذا بعد
young-home-next-about = ستقرأ ما كتبه أطفال آخرون، إجابة بعد إجابة، وتقول عمّ تتحدث. يخبرك الميسر متى نبدأ.
young-home-stop = يمكنك التوقف متى شئت. لا أحد يسأل لماذا.
