import { yuan } from '../../lib/domain/money';
import type { PriceDraft } from '../../lib/domain/pricing/draft';
import type { OfferRow, Working } from '../../lib/domain/pricing/work-out';
import type { PriceActions } from '../../lib/state/actions';
import { Button } from '../ui/Button';
import { Problem } from '../ui/Problem';
import { CloseIcon } from './icons';

interface Props {
  draft: PriceDraft;
  working: Working;
  actions: PriceActions;
}

const sources = { card: '页面', shop: '店铺', own: '本次' } as const;

/** The offers that may count: ticked ones are tried, and each says what it took off or why not. */
export function OfferList({ draft, working, actions }: Props) {
  return (
    <div class="price-offers">
      {working.offers.length > 0 && (
        <ul aria-label="优惠">
          {working.offers.map((offer) => (
            <Offer key={offer.rule.id} offer={offer} actions={actions} />
          ))}
        </ul>
      )}
      {working.unread.length > 0 && <p class="quiet">页面上还写着（没算进去）：{working.unread.join('、')}</p>}
      <input
        id="price-offer"
        class="ui-input"
        type="text"
        aria-label="加一个优惠"
        placeholder="加一个优惠：满200减30，回车"
        autocomplete="off"
        maxLength={40}
        value={draft.offer}
        aria-invalid={draft.offerProblem !== null}
        aria-describedby="price-offer-problem"
        onInput={(event) => actions.changePrice({ offer: event.currentTarget.value, offerProblem: null })}
      />
      <Problem id="price-offer-problem" line={draft.offerProblem} />
    </div>
  );
}

function Offer({ offer, actions }: { offer: OfferRow; actions: PriceActions }) {
  const { rule, words, from, ticked, off, line, note } = offer;
  const reason = [note, ticked ? line : null].filter(Boolean).join('，');
  return (
    <li class="price-offer">
      <label>
        <input
          type="checkbox"
          checked={ticked}
          onChange={(event) => actions.tickOffer(rule.id, event.currentTarget.checked)}
        />
        <span>{words}</span>
        <span class="quiet">{sources[from]}</span>
      </label>
      {from !== 'card' && (
        <Button look="icon" aria-label={`删掉优惠：${words}`} onClick={() => actions.removeOffer(rule.id)}>
          <CloseIcon />
        </Button>
      )}
      {off !== null && <b class="price-figure">{yuan(-off)}</b>}
      {(reason !== '' || from === 'own') && (
        <div class="price-offer-more">
          {reason !== '' && <small class="quiet">{reason}</small>}
          {from === 'own' && (
            <Button look="plain" aria-label={`保存到店铺优惠：${words}`} onClick={() => actions.keepOffer(rule.id)}>
              保存到店铺优惠
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
