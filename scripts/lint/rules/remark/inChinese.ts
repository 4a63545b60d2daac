/** What each rule of remark-lint says, in Chinese: the linter itself speaks English only. By rule, without `remark/`. */
export const inChinese: Readonly<Record<string, string>> = {
  'final-newline': '文件末尾应有一个换行符，请补上',
  'hard-break-spaces': '硬换行之前的空格数不对，应为两个',
  'list-item-bullet-indent': '列表项之前不应有缩进，请删去空格',
  'list-item-indent': '列表标记与内容之间的空格数不对，请改正',
  'no-blockquote-without-marker': '引用里的这一行缺少 ">"，请补上',
  'no-duplicate-definitions': '同一个标识不应定义两次，请删去或改名',
  'no-heading-content-indent': '标题的 "#" 与文字之间应只有一个空格，请删去多余的空格',
  'no-shortcut-reference-image': '引用式图片不应写成 "![text]"，应为 "![text][]"',
  'no-shortcut-reference-link': '引用式链接不应写成 "[text]"，应为 "[text][]"',
  'no-unused-definitions': '不应有未被引用的定义，请引用它或删去',
  'ordered-list-marker-style': '有序列表的标记应前后一致，请统一',
};
