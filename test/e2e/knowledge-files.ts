import facebook from '../../src/platforms/facebook/knowledge.json';
import instagram from '../../src/platforms/instagram/knowledge.json';
import x from '../../src/platforms/x/knowledge.json';

/** The built-in files with what another build of each site calls its parts (`?broken`), as a lead would mend them. */
export function repairX(): typeof x {
  const file = structuredClone(x);
  file.version++;
  file.entries.post.css.push('[data-testid="timeline-item"]');
  file.entries.articleMark.css.push('[data-testid="timeline-item"]');
  file.entries.header.css.push('[data-testid="Author-Line"]');
  file.entries.composer.css.push('[data-testid^="reply-editor"]');
  file.entries.sendButton.css.push('[data-testid^="reply-send"]');
  return file;
}

export function repairFacebook(): typeof facebook {
  const file = structuredClone(facebook);
  file.version++;
  file.entries.article.css.push('[role="comment"]');
  file.entries.commentLink.css.push('a[href*="remark_id="]');
  file.entries.form.css.push('[role="form"]');
  file.urls.comment.paths.push('/**?remark_id=:top&reply_remark_id=:reply', '/**?remark_id=:top');
  return file;
}

export function repairInstagram(): typeof instagram {
  const file = structuredClone(instagram);
  const post = '/:kind(p|reel|reels|tv)/:code(code 5-64)';
  file.version++;
  file.entries.form.css.push('[role="form"]');
  file.urls.comment.paths.push(`${post}/comments/:comment(digits 1-25)`);
  file.urls.reply.paths.push(`${post}/comments/:parent(digits 1-25)/answers/:comment(digits 1-25)`);
  return file;
}
