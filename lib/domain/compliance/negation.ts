/** A comma or 但 ends a clause: 我们没有返现,但您好评了我私下给您5元. */
const clauseEnd = /[,。!?;:\n]|但|不过|可是|然而|只是/g;

/** Hold a negating character and take nothing back. */
const harmless =
  /不(?:好意思|方便|错|贵|满意|同|止|仅|但|只|光|管|论|瞒|知道|得不|用担心|放心|拍|买|运动|节食|打针|吃药|用走|走|好说|一样|少|得了|一会|用去|用吃|用打|用跑)|[看发说传聊讲放拿弄]不(?:到|了|清楚?|完|出|上|下|开|全|明白)|没(?:问题|关系|事|用过|收到)|无(?:敌|效|论|线|比|糖|痛|副作用|理由)|没有(?:任何)?副作用|差不多|要不|特别|个别|分别|级别|区别|性别|识别|类别|别(?:家|人|的|处|名|致|说)|非常/g;
/** A question by A-not-A denies nothing. */
const question = /(?<!爱|想)(?:([能可是会要好行])不\1|有没有|方不方便)/g;

/** The text, every character in its place, with 能不能 and its kin written so that no rule reads a denial in them. */
export function withoutQuestions(text: string): string {
  return text.replace(question, (words) => words.replace(/[不没]/, '否'));
}

const negator = /不|没|无|别|勿|未|非|拒绝|禁止|谢绝|杜绝|严禁|防止|谨防|当心|警惕|避免|抵制/g;
/** After one of these the sentence turns: 不打针就能治好. */
const turn = /就|直接|却|反而|还[能会可]|照样|也能|而是|才|都能|了/;
const farthest = 9;

/** Stands after what is refused: 平台外转账我们不接受. */
const refusal =
  /^[^,。!?;\n]{0,8}?(?:不(?:接|收|支持|行|可以|允许|提供|参与|做|搞|合规)|违规|别信|勿信|禁止|做不了|用不了|收不了|加不了|我们没有|没法[加给做]|是骗|都是假)|^[^,。!?;\n]{0,6},(?:我们|这边|咱们|店里|平台|本店)(?:是|都|也|一律)?(?:不(?:接受|支持|允许|做|提供|能|可以)|没有|禁止|没法|做不了)/;

function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 24), at);
  const last = [...before.matchAll(clauseEnd)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

/** Whether the words from `start` to `end` are denied or refused in their own clause: 这里不能加微信, 转账我们不接受. */
export function isNegated(text: string, start: number, end: number): boolean {
  if (refusal.test(text.slice(end, end + 24))) return true;
  const clause = clauseBefore(text, start);
  if (/不了$/.test(clause)) return true;
  const plain = clause.replace(harmless, (words) => '□'.repeat(words.length));
  const last = [...plain.matchAll(negator)].at(-1);
  if (!last) return false;
  const between = plain.slice(last.index + last[0].length);
  return between.length <= farthest && !turn.test(between);
}
