/** Prices are said with 以下单页为准, which asks for nothing. */
const notAsking = /以?[^，。！？]{0,4}下单页[^，。！？]{0,8}|下单前|付款前|拍下?之前|付款方式/g;
const order =
  /(?:直接|现在|先|就|帮您|可以|放心|去|早点|照[^，。]{0,6})(?:拍(?!的话)|下单|付款|支付)|拍下(?!以?后|来|不)|下单(?:吧|吗|哈|呀|[?？]|$)|拍(?:吗|吧|呀|哈)|拍一(?:下|件)|(?:可以|这就|就|您)定(?:了|下)?(?:吗|吧|[?？~～]|$)|提交(?:订单)?即可|核(?:对|下|一下)?(?:规格|信息)|带走/;
/** 要是赶得上，您就定吗 is a test question, no asking. */
const conditional =
  /(?:要是|如果|假如|批了|通过的话|谈得拢|合适您就|价格合适)[^。！!\n]*(?:定|买|下单)[^。！!\n]{0,5}[?？吗]/g;

/** Whether a reply asks the buyer to order or to pay. */
export const asksForOrder = (text: string): boolean =>
  order.test(text.replace(notAsking, ' ').replace(conditional, ' '));

/** Whether a reply asks the buyer something, other than to order: his answer tells a true refusal from a bargaining screen. */
export const asksBack = (text: string): boolean => /[?？]|[吗呢][~～。]?$/.test(text.trim()) && !asksForOrder(text);

const advice =
  /推荐|哪[一]?[款个种双件](?:[^。!！\n]{0,6})(?:好|合适|适合|划算|耐|更|比较|强)|(?:怎么|咋|如何)[选挑]|帮(?:我|忙)?[选挑看]|[选挑]哪|有(?:什么|啥|没有)[^。!！\n]{0,4}(?:适合|合适)|给[^。!！\n]{0,6}(?:买|选|挑)(?:个|一|点)?[^。!！\n]{0,6}(?:什么|哪)/;

/** Whether the buyer wants something recommended. */
export const asksForAdvice = (said: string): boolean => advice.test(said);

const told =
  /自己(?:用|穿|吃|戴)|(?:送|给)(?:我)?(?:妈|爸|老公|老婆|孩子|宝宝|女儿|儿子|朋友|对象|男|女|老人|长辈|领导|客户|同事|奶奶|爷爷)|[干油敏]皮|敏感|通勤|上班|上学|运动|跑步|旅[行游]|露营|租房|宿舍|预算|\d+\s*(?:斤|kg|cm|厘米|平|口人|个人|岁|块|元|以内)|[一二两三四五六]口|怕(?:冷|热|吵|闷|辣)|喜欢|平时|主要(?:是)?(?:用|拿|想)/i;

/** What a probing question of the agent asks for. */
const probe =
  /自己用|送人|礼物|场合|看重|在意|预算|多大|几口|几个人|多久用|用途|怎么用|口味|肤质|身高|体重|喜欢|喜好|什么样|干嘛|哪里不|放哪|忌口|环境|条件/;

/** Whether a reply asks what the buyer needs. */
export const isProbe = (text: string): boolean => /[?？吗呢呀]/.test(text) && probe.test(text);

/** Whether the buyer said what he needs it for. */
export const tellsNeed = (said: string): boolean => told.test(said);
