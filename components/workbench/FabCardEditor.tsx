import { useSignal } from '@preact/signals';
import type { ProductCard } from '../../lib/domain/fab/card';
import {
  blankCard,
  blankPoint,
  type CardDraft,
  draftOfCard,
  type PointDraft,
  type Problems,
  readCardDraft,
} from '../../lib/domain/fab/draft';
import type { Feature } from '../../lib/domain/fab/feature';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { FabField } from './FabField';
import { FabPoints } from './FabPoints';
import { FabSizes } from './FabSizes';
import { FabTry } from './FabTry';
import type { FabOn } from './fab-on';

interface Props {
  /** Null: a new one. */
  card: ProductCard | null;
  features: readonly Feature[];
  on: FabOn;
  onClose: () => void;
}

/** One product's card: how it is recognised, what is said of it, whom which size fits, and a place to try it. */
export function FabCardEditor({ card, features, on, onClose }: Props) {
  const id = useSignal(card?.id ?? on.newId());
  const draft = useSignal<CardDraft>(card ? draftOfCard(card) : { ...blankCard, points: [blankPoint(on.newId())] });
  const problems = useSignal<Problems<CardDraft>>({});
  const type = (change: Partial<CardDraft>): void => {
    draft.value = { ...draft.value, ...change };
    problems.value = {};
  };
  const read = () => readCardDraft(draft.value, id.value, card?.archived ?? false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const said = read();
    problems.value = said.ok ? {} : said.problems;
    if (said.ok && (await on.saveCard(said.card))) onClose();
  };
  const changePoint = (changed: PointDraft): void =>
    type({ points: draft.value.points.map((point) => (point.id === changed.id ? changed : point)) });
  const { title, productId, link, scenes, who, care, points, sizes } = draft.value;
  const tried = read();
  return (
    <form
      class="fab-editor"
      aria-label={card ? `编辑：${card.title}` : '新建商品卡'}
      onSubmit={(event) => void save(event)}
    >
      <div class="fab-editor-fields">
        <FabField
          label="商品标题"
          value={title}
          longest={120}
          placeholder="和商品卡上的标题一样"
          problem={problems.value.title}
          onType={(value) => type({ title: value })}
        />
        <FabField
          label="商品编号"
          value={productId}
          longest={40}
          placeholder="有就填，认得更准"
          onType={(value) => type({ productId: value })}
        />
        <FabField
          label="链接"
          value={link}
          longest={500}
          placeholder="可不填"
          onType={(value) => type({ link: value })}
        />
        <FabField
          label="用在哪"
          value={scenes}
          longest={120}
          placeholder="通勤、夏天"
          onType={(value) => type({ scenes: value })}
        />
        <FabField
          label="适合谁"
          value={who}
          longest={120}
          placeholder="怕热的、微胖的"
          onType={(value) => type({ who: value })}
        />
        <FabField
          label="打理"
          value={care}
          longest={80}
          placeholder="冷水手洗，挂平晾"
          onType={(value) => type({ care: value })}
        />
      </div>
      <FabPoints
        points={points}
        onChange={changePoint}
        onRemove={(gone) => type({ points: points.filter((point) => point.id !== gone) })}
        onAdd={() => type({ points: [...points, blankPoint(on.newId())] })}
      />
      <Problem id={`${id.value}-points`} line={problems.value.points ?? null} />
      <FabSizes text={sizes} problem={problems.value.sizes} onType={(value) => type({ sizes: value })} />
      <FabTry card={tried.ok ? tried.card : null} features={features} />
      <div class="row">
        <Button look="primary" type="submit">
          保存
        </Button>
        <Button onClick={onClose}>不保存</Button>
      </div>
    </form>
  );
}
