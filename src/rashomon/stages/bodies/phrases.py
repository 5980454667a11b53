"""The language of web sites around a report, as tables of patterns with the reason each gives.

Three tables: OPENING patterns must stand at the start of a line, whatever its length; WITHIN patterns tell a short
line by themselves and a long one only when two of them meet; WHOLE patterns must cover all of a line. Every pattern
is matched against folded text (lower case, straight quotes, single spaces) and has no nested repeat.

>>> found = next(reason for pattern, reason in OPENING if pattern.match("share this article with friends"))
>>> found
'asks the reader to share'
"""

from __future__ import annotations

import re

Table = tuple[tuple[re.Pattern[str], str], ...]


def _table(rows: dict[str, str]) -> Table:
    """Reason → alternatives, compiled: one pattern a reason."""
    return tuple((re.compile("(?:" + "|".join(source.split("\n")) + ")"), reason) for reason, source in rows.items())


def _lines(source: str) -> str:
    """The alternatives, one a line; a line that begins with a plus sign goes on with the one above."""
    return "\n".join(line.strip() for line in source.strip().splitlines()).replace("\n+ ", "")


_ITEM = r"(?:article|story|page|post|report|video|content|link|news|item|piece|column)"
_MORE = (
    r"(?:articles?|stories|news|reports?|posts?|videos?|reading|topics?|content|headlines|links"
    r"|coverage|items?|reads)"
)

OPENING: Table = _table(
    {
        "asks the reader to share": _lines(rf"""
            share (?:this|the|our) {_ITEM}\b
            share or comment\b
            share (?:what you think|your (?:thoughts|feedback|views|opinion|story|experiences?))\b
            (?:read or )?share this\b
            share (?:on|via|with|to|by) (?:facebook|twitter|x|whatsapp|email|e-mail|linkedin|reddit|telegram
            + |friends|your)\b
            (?:e-?mail|print|tweet|save|bookmark|copy) (?:this|the|link|{_ITEM})\b
            (?:follow|like|find|join|connect with|visit|add|watch) us\b
            (?:follow|like) .{{1,40}} on (?:facebook|twitter|x|instagram|youtube|google|telegram|tiktok|whatsapp
            + |social)\b
            for (?:more|all|the latest)\b.{{0,60}}(?:follow|subscribe|visit|click|download|tune|listen|check)\b
            join (?:the|our) (?:conversation|discussion|debate|whatsapp|telegram|community|newsletter|mailing)\b
        """),
        "sells a subscription or a newsletter": _lines(r"""
            (?:please )?(?:sign|log) ?(?:up|in|on)(?: here| now| today| free)?$
            (?:please )?(?:sign|log) ?(?:up|in|on) (?:for|to|with|here|now|today|free|using|and get|below|or)\b
            (?:please )?subscribe(?: (?:to|for|now|today|here|and|with|from|or)\b|$)
            (?:please )?register (?:to|for|now|today|here|free|or)\b
            already (?:a member|a subscriber|subscribed|registered|have an account|an? .{1,20} (?:member
            + |subscriber))\b
            not (?:a|yet a) (?:member|subscriber)\b
            (?:don't|do not) have an account\b
            create (?:an|your|a free) account\b
            (?:get|receive|have) (?:the|our|your|all|more|daily|unlimited|digital|full|breaking|free|instant|email
            + |alerts)\b.{0,80}(?:inbox|newsletters?|delivered|alerts?|e-?mails?|your phone|access|app|subscription
            + |one place|notifications?|on the go)\b
            (?:start|begin|try|claim) (?:your|a) (?:free |\d+[- ]day )?(?:trial|subscription|membership)\b
            (?:one|your) (?:subscription|membership|app)\b
            to (?:continue|keep) reading\b
            (?:you have|you've) (?:reached|read|used|\d+)\b.{0,60}\b(?:articles?|limit|clicks|free)\b
            (?:this (?:article|story|content) is )?(?:for|available to|exclusive to|reserved for) (?:subscribers
            + |members)\b
            (?:support|donate|contribute|give) (?:to |our |us|independent|quality|local|the (?:work|journalism))\b
            (?:thank you|thanks) for (?:reading|registering|subscribing|signing|your (?:support|interest|time)
            + |visiting|taking the time)\b
            (?:never|don't|do not) miss (?:a|out|an|any|our)\b
            (?:want|like|enjoy(?:ed|ing)?) (?:more|this|what you|to (?:read|get|receive|support
            + |stay))\b.{0,80}(?:sign|subscribe|click|newsletter|share|join|support|\?)
            unlock\b.{0,60}(?:access|articles?|stor(?:y|ies)|content|journalism)
            (?:by (?:signing|registering|subscribing|clicking|submitting|entering|continuing)\b.{0,80}(?:agree
            + |accept|consent|terms|privacy))
            (?:enter|confirm|re-enter) your (?:e-?mail|zip|address|password|name|postcode)
            (?:we have|we've) sent (?:you )?an? (?:verification|confirmation|e-?mail)
            (?:your|there was a problem saving your) (?:notification|subscription|e-?mail|registration
            + |preferences)\b.{0,40}(?:saved|confirmed|active|notification)
            our (?:daily|weekly|free|morning|evening|flagship|top)\b.{0,30}newsletter
        """),
        "offers the site's application": _lines(r"""
            (?:>+ ?)?(?:download|get|install|try|update) (?:the|our|your)\b.{0,40}\bapps?\b
            (?:download|install) .{0,30}\b(?:app|android|ios|iphone)\b
            (?:available|now|free) on (?:the )?(?:app store|google play|ios|android|itunes)\b
            (?:the|our|free) .{0,20}apps? (?:is|are) (?:free|available)\b
        """),
        "asks for consent": _lines(r"""
            (?:we|this (?:site|website|page)|our (?:site|website)|.{1,30} and (?:its
            + |our) partners) (?:and our partners )?uses? cookies\b
            (?:accept|reject|manage|allow|decline) (?:all |all cookies|cookies|your |preferences|settings|consent)
            (?:cookie|privacy|terms|advertis\w+|consent) (?:policy|notice|settings|preferences|statement|choices
            + |center|of (?:use|service)|and conditions|& conditions)\b
            (?:we|our partners) (?:value|respect|care about|and our partners) your privacy\b
            your privacy (?:choices|rights|matters|is)\b
            (?:do not sell|do not share) my
        """),
        "speaks of readers' comments": _lines(r"""
            (?:we are|we're) (?:pleased|happy|delighted|glad) to (?:provide|offer|hear|welcome)\b
            some of (?:the|your|these) comments\b
            disclaimer ?:
            the comments (?:below|above|section)\b
            (?:required fields|save my name|your e-?mail address)\b
            (?:all |reader |your )?comments? (?:are|is|will be|may be|must|should|on this|have been|posted
            + |left)\b.{0,60}(?:moderated|closed|disabled|approved|removed|deleted|reviewed|reprinted|the views
            + |opinions|published|respons|allowed|subject)
            (?:please )?(?:leave|post|add|write|make|submit|view|read|see|show|load|hide|view all|see all|read all
            + |show all) (?:a |your |all |more |the |our |\d+ )*(?:comments?|repl(?:y|ies)|responses?)\b
            (?:be the first|log in|login|sign in|you must be (?:logged|signed) in|please log in) to (?:comment
            + |reply|post|leave)
            you must be (?:logged|signed) in\b
            (?:report|flag) (?:abuse|this comment|comment|as)
            please (?:keep|be|read|note|respect|review|avoid|stay|refrain) .{0,60}(?:comment|civil|respectful
            + |guidelines|rules|polite|on topic|moderat)
            (?:the |any |all )?(?:views|opinions|comments) expressed (?:in|by|here|above)\b
            have your say\b
            what do you think\b
            (?:tell|let) us (?:what|know|in the|your)\b
            your (?:e-?mail )?(?:address )?(?:comment|e-?mail address) will (?:not )?(?:be|appear)
            (?:this )?(?:discussion|comment section|thread|comments section) (?:is|has been) (?:now )?closed
            we (?:reserve|welcome|encourage|moderate|invite|want)\b.{0,60}(?:comments?|opinions?|readers|right to
            + |respectful|discussion)
        """),
        "reserves rights": _lines(r"""
            [(\[]?(?:©|\(c\)|copyright|\(copyright|tm and ©|all rights reserved)
            (?:this material|this content|content from) .{0,30}(?:may not be|is licensed|is copyright
            + |used with permission)
            (?:click here )?(?:for )?(?:reuse|reprint|licensing|republish)\w* (?:options|this|rights|content)
            (?:republish|reproduction|redistribution) .{0,40}(?:prohibited|permission|forbidden|licen[cs]e)
            (?:powered|hosted|designed|developed|built) by\b.{0,40}$
        """),
        "is an advertisement": _lines(r"""
            (?:↓ ?)?(?:-+ ?)?\[?advert(?:isement|isements|ising|orial)?s?\b\]?.{0,60}$
            (?:article|story|text|content) continues? (?:below|after)\b
            (?:continue|keep) reading(?: below| the (?:main )?story| the rest|$)
            (?:sponsored|promoted|paid|partner) (?:content|post|links?|stories|by|message)\b
            (?:from|by) (?:our|the) (?:sponsors?|partners?|advertisers?)\b
            (?:ad|ads)(?: choices| feedback| by .{1,20})?$
            (?:report|why am i seeing) this ad
            (?:some|this|we may|if you (?:buy|click|purchase)|.{1,20} may) .{0,60}(?:earn|receive
            + |get) (?:a |an )?(?:affiliate |small )?commission
        """),
        "points to other pages": _lines(rf"""
            (?:(?:read|see|watch|view|listen|also|related|more|recommended|trending|don't miss|must[- ]read
            + |editor's pick|in pictures|in photos|live|previous|next|previously|earlier|video|gallery|photos
            + |opinion|explainer|map|graphic|timeline|factbox|go deeper|background|full coverage
            + |dig deeper)(?: (?:also|more|next|too|this|to
            + |now|here|the full story|story|article|stories|articles|post|coverage|content|link|links|news))*) ?[:
            + |»>–—→]
            (?:read|see|view|show|load|get|find|discover|explore|browse|hear|learn) (?:more|also|next|all
            + |the full (?:story|article|report)|our (?:full|live|other|latest))\b(?:.{{0,70}}$)
            also (?:read|see|watch|of interest)\b(?!.{{0,90}}[.]$)
            also (?:on|in) .{{1,40}}(?<![.,])$
            (?:related|similar|recommended|suggested|popular|trending|latest|other|further|featured|top
            + |most[- ](?:read|viewed|popular|shared|watched|commented|recent)|more|editor's|editors'|recent
            + |today's (?:top|most)|breaking) {_MORE}\b(?: (?:from|on|in|about|for|right|today|this|of|across|by
            + |you)\b.{{0,50}})? ?:?$
            more (?:from|on|in|about|like|by|top|related) .{{1,50}}$
            (?:you|readers) (?:might|may|could|will|also) (?:also )?(?:like|be interested|enjoy|want|read
            + |have missed)\b.{{0,30}}$
            (?:recommended|selected|picked|chosen|suggested) for you\b
            (?:people|others) (?:also|are) (?:read|reading|viewed|like|ask|watching)\b
            (?:our|editors?'?s?'?|top|staff|reader) (?:picks?|choices?|favou?rites?)\b.{{0,30}}$
            (?:most|trending|popular|latest|what's|now) (?:read|viewed|popular|shared|watched|trending|now|hot
            + |commented|news|discussed|emailed)\b.{{0,30}}$
            (?:in (?:other news|case you missed it|this (?:article|story|section))|up next|next (?:up|article|story
            + |post)|previous (?:article|story|post)|don't miss|must read|around the web|from the web|elsewhere on
            + |from our (?:network|archive|partners)|top stories|what to (?:read|watch) next|keep reading
            + |stories for you|promoted stories|in pictures)\b.{{0,40}}$
            (?:click|tap|press|go) (?:here|below|on|the|to)\b.{{0,100}}$
            on (?:a )?mobile(?: device)?\?
            (?:back to|return to|go to|skip to|jump to|scroll (?:to|down|up)) (?:the )?(?:top|home|main|content
            + |article|navigation|search|video|for|page|read)\b
            (?:this is a|this) (?:developing|breaking)(?: news)? (?:story|alert|news)\b
            (?:stay|stick|keep) (?:with|tuned|checking|up[- ]to[- ]date|informed|connected|ahead
            + |refreshing)\b.{{0,100}}
            (?:check|come|tune|visit) (?:back|in|us)\b.{{0,100}}
            (?:refresh|reload) (?:this|the|for)\b
            (?:this|our|the) (?:live ?)?(?:blog|live page|live coverage|page|live feed) (?:is|has|will
            + |was) (?:now )?(?:be )?(?:closed|ended|ending|updated|no longer|over|finished)\b
            (?:watch|play|see|view|listen to|hear|read|open) (?:the |this |our |all |more |full )*(?:video|clip
            + |audio|story|gallery|photos?|pictures|slide ?show|live|stream|podcast|bulletin|transcript|article
            + |episode|report below|map|comments?)\b.{{0,40}}$
            (?:got|have|send|submit|know|report) (?:a |an |us |your |something )?(?:news )?(?:tip|story idea|story
            + |news tip|correction|typo|error|photo|an error)\b.{{0,80}}
            (?:do you|did you|have you|are you) (?:have|know|see|witness|live|been
            + |know more)\b.{{0,80}}(?:\b(?:e-?mail|contact|us|call|text|tell|send|share)\b)
            (?:contact|e-?mail|call|reach|write to|text) (?:us|our|the (?:newsroom|editor|writer|author|reporter)
            + |me)\b
            (?:reach|contact|e-?mail|follow) (?:the )?(?:[a-z.'-]+ ){{1,3}}(?:at|on|via|@)\b.{{0,80}}(?:@|\.com
            + |\d{{3}}|twitter|facebook)
        """),
        "works the page": _lines(r"""
            \d{1,2}:\d\d(?::\d\d)? (?!(?:[ap]\.?m|hrs|gmt|ist|est|et|utc|local)\b)\D.{3,200}(?<![.!?"'])$
            (?:this|the) (?:article|story|page|post) is (?:more than|over|about) .{1,20} old
            (?:slide ?show|gallery|photos) by\b
            (?:please )?(?:enable|turn on|activate) (?:java ?script|cookies)\b
            (?:your browser|this browser|this video|this content|the video|video) (?:does not|doesn't|is not|isn't
            + |is no longer|can ?not|can't|could not|unavailable|will|requires|player)\b.{0,80}
            (?:having trouble|trouble) (?:viewing|playing|loading)\b
            (?:hide|show|view|open|close|toggle|expand|collapse) (?:transcript|caption|full caption|menu|navigation
            + |search|details|description|comments|more|less|all|button|slideshow|gallery|image|photos
            + |this)\b.{0,40}$
            (?:image|photo|slide|picture|page|item) \d+ (?:of|/) \d+$
            \d+ (?:of|/) \d+ ?(?:image|photo|slide|premium|free|photos|images)?.{0,30}$
            (?:embed|autoplay|fullscreen|mute|unmute|pause|play|replay|loading|buffering|skip ad|skip in|close
            + |enlarge|zoom|minimi[sz]e|maximi[sz]e|copy link|link copied|copied|copy|print|text size|font size
            + |listen|skip)\b.{0,25}$
            (?:search|menu|home|navigation|sections|main menu|site index|site map|sitemap|contact|about|advertise
            + |careers|jobs|privacy|terms|help|faq|feedback|rss|archives?|newsletters?|notifications?|my account
            + |edition|weather|horoscopes?|obituaries|classifieds|crossword|e-?paper)$
            (?:tags?|topics?|filed under|categor(?:y|ies)|keywords|sections?|labels|in this story|mentioned in this
            + |posted in|published in|tagged(?: with| as)?|explore more on(?: these topics)?)(?: ?[:|]|$)
            (?:estimated )?(?:reading time|read time|time to read|listen to this)\b
            \d{1,2}[- ]?(?:min|mins|minutes?)(?:[- ]|\.)(?:read|listen|watch)
            (?:likes?|shares?|comments?|views?|replies) ?: ?\d+$
            \d[\d,.]*k? ?(?:views?|shares?|likes?|comments?|reads|repl(?:y|ies)|reactions?|retweets|followers
            + |votes?|points?|responses?)\b.{0,40}$
            (?:vote|view results|poll|take our (?:poll|survey|quiz)|take the (?:poll|survey|quiz))\b.{0,50}$
            (?:add|set|switch) .{0,40}(?:preferred source|homepage|google news|location to your)
            (?:when you tweet|why are we asking|sorry, this|you are the owner|case number)
        """),
    }
)

WITHIN: Table = _table(
    {
        "site language": _lines(r"""
            \b(?:newsletters?|your inbox|push notifications?|e-?mail alerts?|breaking news alerts?)\b
            \b(?:our|the .{1,20}) (?:mobile |free |news )?app\b
            \b(?:app store|google play|iphone \||\| ?android|ios and android)\b
            \b(?:subscribe|unsubscribe|sign up|log in|sign in|click here|tap here|opt out)\b
            \b(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|(?:uses?|using|our|accept
            + |these) cookies|cookie (?:policy|settings)|user agreement)\b
            \ball rights reserved\b
            \bmay not be (?:published|reproduced|copied|redistributed)\b
            \b(?:share|like|follow) (?:us|this|it) on\b
            \bfollow .{1,30} on (?:facebook|twitter|instagram|x)\b
            \b(?:facebook|twitter|whatsapp|pinterest|linkedin|instagram|reddit|tumblr|telegram
            + |google\+)(?:[ |,/·•]+(?:and |or )?(?:facebook|twitter|x|whatsapp|pinterest|linkedin|instagram
            + |reddit|tumblr
            + |telegram|google\+?|youtube|email|e-mail|print|tiktok|flipboard|messenger|copy link))\b
            \b(?:subscribers?|members|subscription|membership) (?:only|offers?|benefits?)\b
            \b(?:good|quality|independent|our|investigative|public[- ]interest|fearless|trusted|free) journalism\b
            \b(?:takes?|accepts?|carr(?:y|ies)) no (?:advertising|advertisements|adverts)\b
            \bconsider (?:giving|donating|supporting|becoming|a donation|subscribing)\b
            \b(?:was of use to you|price of a coffee|registered (?:office|in england|company|charity))\b
            \b(?:is|are) (?:published|owned|operated|produced) by\b.{1,60}\b(?:ltd|limited|inc|plc|llc|gmbh|group
            + |media)\b
            \b(?:free access|modest (?:support|contribution)|make a (?:donation|contribution))\b
            \b(?:free trial|days free|per month|cancel anytime|best value|unlimited access|digital access)\b
            \b(?:this (?:website|web ?site|site|web page))\b
            \b(?:in the site|on (?:this|our) (?:site|website|page)|our (?:readers|website|community guidelines
            + |house rules))\b
            \b(?:curated|personali[sz]ed) (?:for you|specifically|content|news)\b
            \b(?:comments? (?:section|policy|guidelines)|your comments?|post a comment|your feedback)\b
            \b(?:our|the) (?:editorial|reporting) standards\b
            \btrusted (?:global )?sources\b
            \bpremium (?:titles|articles|content|clicks)\b
            \b(?:stories|headlines|news) (?:of the day|you need|straight to|delivered|right now on|in one place)\b
        """),
    }
)

WHOLE: Table = _table(
    {
        "a button or a menu entry": _lines(r"""
            (?:facebook|twitter|x|whatsapp|pinterest|linkedin|instagram|reddit|tumblr|telegram|google|google plus
            + |google\+|youtube|email|e-mail|mail|print|tiktok|flipboard|messenger|pocket|sms|rss|threads|bluesky
            + |mastodon|line|viber|snapchat|skype)(?:[ |,/·•]+(?:facebook|twitter|x|whatsapp|pinterest|linkedin
            + |instagram|reddit|tumblr|telegram|google|youtube|email|e-mail|print|tiktok|share|copy|link|more
            + |pocket|messenger|and|or)){0,12}
            (?:shares?|tweet|tweets|post|pin|pin it|save|send|more|less|next|previous|prev|back|top|up|reply|like
            + |likes?|dislike|recommend|report|flag|follow|following|followers|comments?|view|loading|ok|okay
            + |cancel|submit|continue|start reading|read now|buy now|shop now|learn more|find us|contact us
            + |about us|our team|who we are|sign out|log out|my profile|trending|breaking|breaking news|live
            + |live updates|live now|watch|watch live|watch now|listen live|photos?|pictures|videos?|gallery
            + |galleries|slideshow|audio|podcasts?|opinion|exclusive|must read|premium|editor's picks?|popular
            + |latest|latest news|latest updates|more news|top news|news|world|world news|politics|business|economy
            + |markets|money|finance|technology|tech|science|health|sports?|football|entertainment|arts|culture
            + |lifestyle|life|style|travel|food|education|environment|climate|regions?|international|national|local
            + |local news|crime|courts|us|u\.s\.|uk|europe|asia|africa|americas|latin america|middle east
            + |asia pacific|china|india|weather|traffic|video news|features?|analysis|editorials?|columns?
            + |columnists|letters|blogs?|cartoons|magazine|games|puzzles|autos?|motoring|property|real estate
            + |showbiz|celebrity|royals|tv|tv & radio|radio|movies|music|books|fashion|beauty|home|homepage
            + |front page|today's paper|staff|staff reporter|agencies|web desk|news desk
            + |(?:the )?associated content|like loading|name ?\*?|e-?mail ?\*?|website|comment ?\*?|read next
            + |browse|premium|undo|newest|oldest|best rated|worst rated|start a conversation|sign in|register
            + |my news|notify me|get alerts|skip to .{2,20}|most read
            + |story highlights|key takeaways|quick read|donate|support our journalism
            + |hide caption|share page|about sharing
            + |shares? \d+|newsletters?)
            (?:a a|a- a\+|aa|\+|-|—|___+|---+|\*+|x|>|<|»|«|\||#)
        """),
    }
)

COMMENT_HEADER = re.compile(
    r"(?:(?:readers?'?s?'? )?comments?(?: section)?(?: ?[(\[]?\d[\d,]*[)\]]?)?"
    r"|\d[\d,]* (?:reader )?(?:comments?|responses?|replies|thoughts?)(?: (?:on|to|so far)\b.{0,120})?"
    r"|(?:join the|the|live) (?:conversation|discussion|debate)|discussion(?: ?\(\d+\))?"
    r"|what (?:our )?readers (?:say|are saying)|have your say|your (?:views|comments)"
    r"|(?:letters?|comments?|mail) (?:from|to|by) (?:our |the )?(?:readers?|editors?)"
    r"|readers?'?s?'? (?:letters|mail|replies)|\d{1,5} repl(?:y|ies)|from our readers|letters(?: page)?"
    r"|sort(?:ed)? by:?.{0,30}|(?:newest|oldest|best|top) (?:first|comments?)|newest|oldest"
    r"|best rated|worst rated|share what you think|start a conversation|(?:view|show|see|read"
    r"|hide) (?:all )?\d* ?comments?|(?:post|leave|add|write) a (?:comment|reply)"
    r"|comments? (?:are|is) (?:closed|moderated).{0,60}|talkback|responses|reader feedback) ?[:.]?"
)
RELATED_HEADER = re.compile(
    rf"(?:related|similar|recommended|suggested|popular|trending|latest|further|other|featured|more"
    rf"|top|breaking|most[- ](?:read|viewed|popular|shared|watched|recent)|recent|editors?'?s?'?"
    rf"|today's top) ?(?:{_MORE}|picks?|choice|now|posts)?(?: (?:right now|today|on|for you|from|in"
    rf"|this week|of the day|links|stories|articles)\b.{{0,40}})? ?[:.]?"
    r"|(?:you|readers) (?:might|may|could|will) (?:also )?(?:like|be interested in|enjoy"
    r"|want to read|have missed).{0,20}"
    r"|more (?:on|in|from|about|of interest|by)\b.{0,40}"
    r"|(?:discover|explore|find|see|read) more (?:stories|articles|news|on)\b.{0,30}"
    r"|similar threads|(?:also|more) (?:read|reading"
    r"|on .{2,20}) ?:?|(?:read|see|watch) (?:also|more|next)(?: on.{0,40})? ?:?"
    r"|(?:people also read|recommended for you|our picks|what to read next|up next|don't miss"
    r"|must reads?|in other news|in case you missed it|around the web|from the web|promoted stories"
    r"|sponsored (?:stories|links|content)|stories for you|most read|most popular|most viewed"
    r"|trending now|next article|previous article|more like this|from our partners|read this next"
    r"|keep reading|you might also like|the latest)"
)
