import { Button } from '../ui/Button';
import { CloseIcon } from './icons';
import type { Props } from './props';

/** What just happened, in one line. A text that did not get into the reply box can be copied, when the agent wants it. */
export function NoticeLine({ state, actions }: Props) {
  const notice = state.notice.value;
  const trouble = state.trouble.value;
  return (
    <div role="status" class="notices">
      {trouble && <p class="notice">{trouble}</p>}
      {notice && (
        <p class="notice">
          <span>{notice.line}</span>
          {notice.copy !== undefined && <Button onClick={actions.copyNotice}>复制到剪贴板</Button>}
          {notice.picture !== undefined && <Button onClick={actions.savePicture}>下载图片</Button>}
          <Button look="icon" aria-label="关掉这条提示" onClick={actions.closeNotice}>
            <CloseIcon />
          </Button>
        </p>
      )}
    </div>
  );
}
