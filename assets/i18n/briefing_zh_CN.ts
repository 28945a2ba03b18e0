<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Briefing</source>
        <translation>关于 Briefing</translation>
    </message>
    <message>
        <source>Turns a document into a talk: slides, a slideshow, and PowerPoint.</source>
        <translation>把文稿变成一场演示：幻灯片、放映、PowerPoint。</translation>
    </message>
    <message>
        <source>Version {0}, MIT licence</source>
        <translation>版本 {0}，MIT 许可证</translation>
    </message>
    <message>
        <source>What it is made with, and under which licence:</source>
        <translation>所用组件及其许可证：</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>AudienceWindow</name>
    <message>
        <source>End of slideshow</source>
        <translation>放映结束</translation>
    </message>
    <message>
        <source>Slideshow: {title}</source>
        <translation>放映：{title}</translation>
    </message>
</context>
<context>
    <name>BringBack</name>
    <message>
        <source>Bring back edits</source>
        <translation>取回修改</translation>
    </message>
    <message>
        <source>Comparing {0}</source>
        <translation>正在比较 {0}</translation>
    </message>
    <message>
        <source>The slides are still being made: try again in a moment</source>
        <translation>幻灯片还在生成，请稍后再试</translation>
    </message>
    <message>
        <source>Edits can be brought back into a briefing only: save this as one first</source>
        <translation>修改只能取回到简报里：请先另存为简报</translation>
    </message>
    <message>
        <source>Nothing was changed in {0}</source>
        <translation>{0} 没有任何修改</translation>
    </message>
    <message>
        <source>The briefing says all that was changed in {0} already</source>
        <translation>{0} 里的修改，简报中都已经有了</translation>
    </message>
    <message>
        <source>Taking over what was changed in {0}</source>
        <translation>正在采用 {0} 里的修改</translation>
    </message>
    <message>
        <source>The briefing was changed meanwhile: bring the edits back again</source>
        <translation>简报在此期间有改动：请重新取回修改</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be said in the briefing and stay in {0}</source>
        <translation>
            <numerusform>有 %n 处修改无法写入简报，仍留在 {0} 中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) brought back from {0}</source>
        <translation>
            <numerusform>已从 {0} 取回 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} could not be brought back: {1}</source>
        <translation>无法取回 {0}：{1}</translation>
    </message>
</context>
<context>
    <name>BringBackDialog</name>
    <message>
        <source>Bring back edits: {0}</source>
        <translation>取回修改：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s). Tick what is to be taken into the briefing.</source>
        <translation>
            <numerusform>共 %n 处修改。请勾选要采用到简报里的。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no copy here of what was sent: the file is compared with the briefing as it is now.</source>
        <translation>这里没有发出时的副本：文件是与简报现在的内容比较的。</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>修改的内容</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>发出时</translation>
    </message>
    <message>
        <source>As it came back</source>
        <translation>取回时</translation>
    </message>
    <message>
        <source>As it is in the briefing now</source>
        <translation>简报中现在</translation>
    </message>
    <message>
        <source>All but conflicts</source>
        <translation>冲突以外全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Slide {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>Slide {0} of what was sent</source>
        <translation>发出时的第 {0} 页</translation>
    </message>
    <message>
        <source>Is hidden now</source>
        <translation>现在隐藏</translation>
    </message>
    <message>
        <source>Is shown again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Moved from place {0} to {1}</source>
        <translation>从第 {0} 页移到第 {1} 页</translation>
    </message>
    <message>
        <source>New slide</source>
        <translation>新幻灯片</translation>
    </message>
    <message>
        <source>Slide removed</source>
        <translation>幻灯片已删除</translation>
    </message>
    <message>
        <source>{0} removed: {1}</source>
        <translation>{0}已删除：{1}</translation>
    </message>
    <message>
        <source>{0} added: {1}</source>
        <translation>{0}已添加：{1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Conflict: {0}</source>
        <translation>冲突：{0}</translation>
    </message>
    <message>
        <source>Already so: {0}</source>
        <translation>已经一致：{0}</translation>
    </message>
    <message>
        <source>Stays in the file: {0}</source>
        <translation>留在文件中：{0}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The briefing was changed at the same place. If it is ticked, what came back replaces that.</source>
        <translation>简报在同一处也有改动。勾选后，取回的内容会替换它。</translation>
    </message>
    <message>
        <source>Whether this was changed here or in the file cannot be told.</source>
        <translation>无法判断这是在这里改的，还是在文件里改的。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>All text fits</source>
        <translation>文字未溢出</translation>
    </message>
    <message>
        <source>Contrast is sufficient</source>
        <translation>对比度足够</translation>
    </message>
    <message>
        <source>Pictures are described</source>
        <translation>图片均有说明</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <translation>放映</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Paste as briefing</source>
        <translation>粘贴为简报</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭文件</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as briefing…</source>
        <translation>另存为简报…</translation>
    </message>
    <message>
        <source>Versions of the last week…</source>
        <translation>最近一周的版本…</translation>
    </message>
    <message>
        <source>PowerPoint (.pptx)…</source>
        <translation>PowerPoint（.pptx）…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Pictures (.png)…</source>
        <translation>图片（.png）…</translation>
    </message>
    <message>
        <source>Bring back edits…</source>
        <translation>取回修改…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>编辑文字</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Mark the next line</source>
        <translation>标记下一行</translation>
    </message>
    <message>
        <source>Mark the line before</source>
        <translation>标记上一行</translation>
    </message>
    <message>
        <source>What the line is…</source>
        <translation>这一行是什么…</translation>
    </message>
    <message>
        <source>right click</source>
        <translation>右键单击</translation>
    </message>
    <message>
        <source>Take the line off the slide</source>
        <translation>从幻灯片移除这一行</translation>
    </message>
    <message>
        <source>Put the line on the slide</source>
        <translation>把这一行放上幻灯片</translation>
    </message>
    <message>
        <source>Make the line a heading, or not</source>
        <translation>设为标题或取消标题</translation>
    </message>
    <message>
        <source>Correct the person</source>
        <translation>更正人物</translation>
    </message>
    <message>
        <source>Choose the kind of slide</source>
        <translation>选择版式</translation>
    </message>
    <message>
        <source>Find in slides and notes…</source>
        <translation>在幻灯片与备注中查找…</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>查找与替换…</translation>
    </message>
    <message>
        <source>Insert a picture…</source>
        <translation>插入图片…</translation>
    </message>
    <message>
        <source>drop a file</source>
        <translation>拖入文件</translation>
    </message>
    <message>
        <source>Replace the picture…</source>
        <translation>更换图片…</translation>
    </message>
    <message>
        <source>Describe the picture…</source>
        <translation>描述图片…</translation>
    </message>
    <message>
        <source>What stays when it is cut…</source>
        <translation>裁剪时保留的位置…</translation>
    </message>
    <message>
        <source>New slide…</source>
        <translation>新建幻灯片…</translation>
    </message>
    <message>
        <source>Cut slides</source>
        <translation>剪切幻灯片</translation>
    </message>
    <message>
        <source>Copy slides</source>
        <translation>复制幻灯片</translation>
    </message>
    <message>
        <source>Paste slides or a picture</source>
        <translation>粘贴幻灯片或图片</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete slides</source>
        <translation>删除幻灯片</translation>
    </message>
    <message>
        <source>Delete in the slide list</source>
        <translation>在幻灯片列表中按 Delete</translation>
    </message>
    <message>
        <source>Hide, or show again</source>
        <translation>隐藏或恢复放映</translation>
    </message>
    <message>
        <source>Keep for questions, or put back</source>
        <translation>留作备用页或放回正文</translation>
    </message>
    <message>
        <source>Split at the marked line</source>
        <translation>从所选行起拆分</translation>
    </message>
    <message>
        <source>Join with the next slide</source>
        <translation>与下一页合并</translation>
    </message>
    <message>
        <source>Move before the slide above</source>
        <translation>上移一页</translation>
    </message>
    <message>
        <source>Move behind the slide below</source>
        <translation>下移一页</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Slide list</source>
        <translation>幻灯片列表</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>演讲备注</translation>
    </message>
    <message>
        <source>Source and properties</source>
        <translation>出处与属性</translation>
    </message>
    <message>
        <source>Markdown beside the slide</source>
        <translation>幻灯片旁的 Markdown 源文</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Search slides and text</source>
        <translation>搜索幻灯片与正文</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>转到…</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一部分</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一部分</translation>
    </message>
    <message>
        <source>Fold or unfold the section</source>
        <translation>折叠或展开本部分</translation>
    </message>
    <message>
        <source>Fold or unfold all sections</source>
        <translation>折叠或展开所有部分</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>正常字号</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>深色纸面</translation>
    </message>
    <message>
        <source>Present from the first slide</source>
        <translation>从第一页放映</translation>
    </message>
    <message>
        <source>Present from this slide</source>
        <translation>从本页放映</translation>
    </message>
    <message>
        <source>Choose screens and present…</source>
        <translation>选择屏幕并放映…</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Talks and rehearsals…</source>
        <translation>演讲与排练记录…</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>wheel down</source>
        <translation>滚轮向下</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>wheel up</source>
        <translation>滚轮向上</translation>
    </message>
    <message>
        <source>First slide</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Last slide</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>跳到某页</translation>
    </message>
    <message>
        <source>digits, then Enter</source>
        <translation>数字，再按 Enter</translation>
    </message>
    <message>
        <source>Next page without its steps</source>
        <translation>下一页（跳过分步）</translation>
    </message>
    <message>
        <source>Previous page without its steps</source>
        <translation>上一页（跳过分步）</translation>
    </message>
    <message>
        <source>Last page viewed</source>
        <translation>上次看过的页</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Freeze what the audience sees</source>
        <translation>冻结观众画面</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Pen in the next colour</source>
        <translation>换下一种画笔颜色</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Clear the ink on this page</source>
        <translation>清除本页墨迹</translation>
    </message>
    <message>
        <source>Undo the last stroke</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>Look closer, or at the whole page</source>
        <translation>放大，或恢复整页</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>drag to move</source>
        <translation>拖动以移动</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>结束放映</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Slide list and search</source>
        <translation>幻灯片列表与搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Pause the timer, or let it run</source>
        <translation>计时暂停 / 继续</translation>
    </message>
    <message>
        <source>Timer to zero; again soon, back</source>
        <translation>计时归零（随即再按可撤销）</translation>
    </message>
    <message>
        <source>Minutes left: what to skip</source>
        <translation>还剩几分钟：跳过哪些页</translation>
    </message>
    <message>
        <source>Minutes left</source>
        <translation>还剩几分钟</translation>
    </message>
    <message>
        <source>Length, bells and countdown</source>
        <translation>时长、铃与倒计时</translation>
    </message>
    <message>
        <source>Time left, for the audience too</source>
        <translation>给观众显示剩余时间</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>放大备注</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>缩小备注</translation>
    </message>
    <message>
        <source>Notes further on</source>
        <translation>备注向下</translation>
    </message>
    <message>
        <source>Notes further back</source>
        <translation>备注向上</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改快捷键…</translation>
    </message>
    <message>
        <source>About Briefing</source>
        <translation>关于 Briefing</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%n slide(s) differ. Choose for each what stays.</source>
        <translation>
            <numerusform>有 %n 张幻灯片不同。请逐张选择保留哪个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Slides that differ</source>
        <translation>不同的幻灯片</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>两者都要，依次排列</translation>
    </message>
    <message>
        <source>All: {0}</source>
        <translation>全部：{0}</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Title page and settings</source>
        <translation>标题页与设置</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>All slides are the same in both</source>
        <translation>两边的幻灯片完全相同</translation>
    </message>
    <message>
        <source>Compare {0}</source>
        <translation>比较“{0}”</translation>
    </message>
    <message>
        <source>As it is here</source>
        <translation>这里的内容</translation>
    </message>
    <message>
        <source>As it is in the file</source>
        <translation>文件里的内容</translation>
    </message>
    <message>
        <source>The slides do not fit together this way: take all of one side instead</source>
        <translation>这样拼不成完整的幻灯片，请整个采用其中一边</translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>End of slideshow</source>
        <translation>放映结束</translation>
    </message>
    <message>
        <source>The next step leaves the show</source>
        <translation>再按一次即退出放映</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>下一页&#x3000;{0}</translation>
    </message>
    <message>
        <source>Hidden slide, {0} pages</source>
        <translation>隐藏页，共 {0} 页</translation>
    </message>
    <message>
        <source>Now {0} / {1}</source>
        <translation>当前 {0} / {1}</translation>
    </message>
    <message>
        <source>Go to {0} ⏎</source>
        <translation>跳到 {0} ⏎</translation>
    </message>
    <message>
        <source>The audience sees a black screen</source>
        <translation>观众看到的是黑屏</translation>
    </message>
    <message>
        <source>The audience sees a white screen</source>
        <translation>观众看到的是白屏</translation>
    </message>
    <message>
        <source>The audience sees the countdown</source>
        <translation>观众看到的是倒计时</translation>
    </message>
    <message>
        <source>Only you see this. Enter shows it, Esc leaves it</source>
        <translation>只有您看到此页。按 Enter 放映，按 Esc 返回</translation>
    </message>
    <message>
        <source>Frozen: the audience still sees “{0}”</source>
        <translation>已冻结：观众仍看到“{0}”</translation>
    </message>
    <message>
        <source>Speaker&apos;s console</source>
        <translation>演讲者控制台</translation>
    </message>
    <message>
        <source>What the audience sees</source>
        <translation>观众看到的画面</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来的画面</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>所有页面</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>DescriptionDialog</name>
    <message>
        <source>Describe the picture</source>
        <translation>描述图片</translation>
    </message>
    <message>
        <source>What does it show, for somebody who cannot see it?</source>
        <translation>图中是什么？写给看不见它的人。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The show in a window, and your console</source>
        <translation>窗口放映与您的控制台</translation>
    </message>
    <message>
        <source>The audience</source>
        <translation>观众</translation>
    </message>
    <message>
        <source>You: console with notes</source>
        <translation>您：带备注的控制台</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>New key:</source>
        <translation>按下新按键：</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>按下新按键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>The usual keys again</source>
        <translation>恢复这条命令的默认按键</translation>
    </message>
    <message>
        <source>Take {0} off</source>
        <translation>移除 {0}</translation>
    </message>
    <message>
        <source>A show needs a key that ends it.</source>
        <translation>结束放映至少要保留一个按键。</translation>
    </message>
    <message>
        <source>{0} is one of its keys already.</source>
        <translation>{0} 已经是这条命令的按键。</translation>
    </message>
    <message>
        <source>{0} begins the number of a page during a show.</source>
        <translation>放映时，数字 {0} 用来输入页码。</translation>
    </message>
    <message>
        <source>{0} belongs to “{1}”.</source>
        <translation>{0} 已用于“{1}”。</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>改给这条命令</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{0} is written</source>
        <translation>{0} 已导出</translation>
    </message>
    <message>
        <source>{0} is written, and says nothing of its makers</source>
        <translation>{0} 已写好，其中没有作者信息</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Goes along</source>
        <translation>一并写入</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各节</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Hidden slides</source>
        <translation>隐藏的幻灯片</translation>
    </message>
    <message>
        <source>Steps: clicks reveal one after the other</source>
        <translation>分步：点击后逐项出现</translation>
    </message>
    <message>
        <source>Who made it, when and with what</source>
        <translation>作者、时间和软件</translation>
    </message>
    <message>
        <source>Keep these choices as</source>
        <translation>把这些选择存为</translation>
    </message>
    <message>
        <source>All, or 1-5, 8</source>
        <translation>全部，或 1-5, 8</translation>
    </message>
    <message>
        <source>Open it when it is written</source>
        <translation>写好后打开</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>存为…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Say pages as 1-5, 8</source>
        <translation>页码写作 1-5, 8</translation>
    </message>
    <message>
        <source>No page is left to write</source>
        <translation>没有可写的页</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Pages that are written</source>
        <translation>要写入的页</translation>
    </message>
    <message>
        <source>Worth a look before</source>
        <translation>写入前请看</translation>
    </message>
    <message>
        <source>This machine has no font like {0}</source>
        <translation>本机没有 {0} 这样的字体</translation>
    </message>
    <message>
        <source>{0}, hidden</source>
        <translation>{0}，隐藏</translation>
    </message>
    <message>
        <source>Page {0}: {1}</source>
        <translation>第 {0} 页：{1}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them hidden</source>
        <translation>
            <numerusform>其中隐藏 %n 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes on %n</source>
        <translation>
            <numerusform>%n 页有备注</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>没有要改的</translation>
    </message>
    <message>
        <source>Looking it over…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) worth a look before</source>
        <translation>
            <numerusform>写入前有 %n 处请看</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresWatch</name>
    <message>
        <source>{0} was read again: {1}</source>
        <translation>已重新读取{0}：{1}</translation>
    </message>
    <message numerus="yes">
        <source>, and %n more</source>
        <translation>
            <numerusform>，另有%n处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileWriter</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>正在写入 {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{0} could not be written: {1}</source>
        <translation>{0} 未能写入：{1}</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>存到别处…</translation>
    </message>
    <message>
        <source>something unforeseen happened ({0})</source>
        <translation>发生了意外（{0}）</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Capitals count</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Find in slides and notes</source>
        <translation>在幻灯片与备注中查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>表达式有误</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Slide list and search</source>
        <translation>幻灯片列表与搜索</translation>
    </message>
    <message>
        <source>Title, text, page number, or initials of pinyin</source>
        <translation>标题、正文、页码或拼音首字母</translation>
    </message>
    <message>
        <source>Title, text or number</source>
        <translation>标题、文字或页码</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>FocusPicker</name>
    <message>
        <source>The point of the picture that stays when it is cut</source>
        <translation>裁剪时保留的位置</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n word(s) selected</source>
        <translation>
            <numerusform>已选 %n 字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>about {0} s to say</source>
        <translation>讲约 {0} 秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>讲约 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>PowerPoint</source>
        <translation>PowerPoint</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pictures, one a page</source>
        <translation>图片，每页一张</translation>
    </message>
    <message>
        <source>Markdown briefing</source>
        <translation>Markdown 简报</translation>
    </message>
</context>
<context>
    <name>FrozenMark</name>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Frozen · at the end</source>
        <translation>已冻结 · 已到结尾</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>第 {0} 页</translation>
    </message>
    <message>
        <source>a hidden page</source>
        <translation>隐藏页</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>第 {0} 步</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>New slide</source>
        <translation>新建幻灯片</translation>
    </message>
    <message>
        <source>Kinds of slides</source>
        <translation>幻灯片版式</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Page number or words of a title</source>
        <translation>页码或标题中的字词</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Changes that are not saved cannot be secured in {0}: save often</source>
        <translation>未保存的修改无法备份到 {0}，请及时保存</translation>
    </message>
</context>
<context>
    <name>KeepInk</name>
    <message>
        <source>Ink</source>
        <translation>墨迹</translation>
    </message>
    <message>
        <source>Keep what you drew on the slides?</source>
        <translation>保留画在幻灯片上的墨迹吗？</translation>
    </message>
    <message>
        <source>Kept ink is shown on its slides again, here and in everything you export.</source>
        <translation>保留的墨迹会再次显示在原来的幻灯片上，也会出现在导出的文件里。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep in the file itself</source>
        <translation>保留在文件中</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>In {0}.ink, beside the file</source>
        <translation>存为 {0}.ink，与文件放在一起</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>KeySheetPanel</name>
    <message>
        <source>Keys of the slideshow</source>
        <translation>放映时的按键</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Change keys</source>
        <translation>更改快捷键</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令与快捷键</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>全部恢复默认</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>{0} (automatic)</source>
        <translation>{0}（自动）</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>议程</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节页</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>分栏</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>主张</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>发言人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Big number</source>
        <translation>大数字</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结束页</translation>
    </message>
</context>
<context>
    <name>LeftOutPane</name>
    <message>
        <source>Only in the notes</source>
        <translation>仅在备注中</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on the slide</source>
        <translation>放上幻灯片</translation>
    </message>
    <message>
        <source>Put “{0}” on the slide</source>
        <translation>把“{0}”放上幻灯片</translation>
    </message>
</context>
<context>
    <name>LineMenu</name>
    <message>
        <source>Kind of slide</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Take off the slide</source>
        <translation>从幻灯片移除</translation>
    </message>
    <message>
        <source>Put the selection on the slide</source>
        <translation>把选中的文字放上幻灯片</translation>
    </message>
    <message>
        <source>Put “{0}” on the slide</source>
        <translation>把“{0}”放上幻灯片</translation>
    </message>
    <message>
        <source>This line is no heading</source>
        <translation>这一行不是标题</translation>
    </message>
    <message>
        <source>Level of the heading</source>
        <translation>标题级别</translation>
    </message>
    <message>
        <source>This line is a heading</source>
        <translation>这一行是标题</translation>
    </message>
    <message>
        <source>Level 1: opens a section</source>
        <translation>一级：另起一节</translation>
    </message>
    <message>
        <source>Level 2: opens a slide</source>
        <translation>二级：另起一张幻灯片</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>三级</translation>
    </message>
    <message>
        <source>Heading or not, as found by Briefing</source>
        <translation>恢复自动识别</translation>
    </message>
    <message>
        <source>Correct {0}…</source>
        <translation>更正{0}…</translation>
    </message>
    <message>
        <source>{0} is no person</source>
        <translation>{0}不是人物</translation>
    </message>
    <message>
        <source>“{0}” is a person who</source>
        <translation>“{0}”是人物</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Address, or # and the name of a slide:</source>
        <translation>网址，或者 # 加幻灯片的名称：</translation>
    </message>
</context>
<context>
    <name>LoadingPage</name>
    <message>
        <source>Opening …</source>
        <translation>正在打开……</translation>
    </message>
    <message>
        <source>Making the slides …</source>
        <translation>正在生成幻灯片……</translation>
    </message>
    <message>
        <source>What was open stays as it is until then.</source>
        <translation>在此之前，已打开的内容保持不变。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>还没有打开过文件</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>MinutesLeft</name>
    <message>
        <source>Minutes left</source>
        <translation>还剩几分钟</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Slides to come; those without a tick are skipped</source>
        <translation>后面的页；未勾选的跳过</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Skip %n slide(s)</source>
        <translation>
            <numerusform>跳过 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>End on time</source>
        <translation>按时结束</translation>
    </message>
    <message>
        <source>Minutes, such as 5 or 2:30</source>
        <translation>请写分钟，如 5 或 2:30</translation>
    </message>
    <message>
        <source>What is ticked needs {0}: {1} too long.</source>
        <translation>已勾选的还要 {0}，超出 {1}。</translation>
    </message>
    <message>
        <source>All of it fits: the rest needs {0}.</source>
        <translation>时间够：余下的要 {0}。</translation>
    </message>
    <message>
        <source>The rest needs {0}; without the slides that are not ticked, {1}.</source>
        <translation>余下的要 {0}；跳过未勾选的页后要 {1}。</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Speaker notes</source>
        <translation>演讲备注</translation>
    </message>
    <message>
        <source>No notes for this slide</source>
        <translation>本页没有备注</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>缩小备注</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>放大备注</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Speaker notes</source>
        <translation>演讲备注</translation>
    </message>
    <message>
        <source>No notes for this slide</source>
        <translation>本页没有备注</translation>
    </message>
    <message>
        <source>Click to write notes</source>
        <translation>点此写备注</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Documents ({0})</source>
        <translation>文档 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>剪贴板里没有文字。</translation>
    </message>
    <message>
        <source>{0} is open in another window too. Whoever saves second is shown both.</source>
        <translation>{0} 也在另一个窗口中打开着。后保存的一方会看到两边的内容。</translation>
    </message>
    <message>
        <source>{0} was changed by another program. Here, your changes stay.</source>
        <translation>{0} 已被其他程序修改。此处保留您的改动。</translation>
    </message>
    <message>
        <source>Show what is in the file</source>
        <translation>显示文件中的内容</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>{0} is no longer in its folder. The slides stay open; once it is back, it is read again.</source>
        <translation>{0} 已不在原来的文件夹里。幻灯片保持打开，文件恢复后会自动重新读取。</translation>
    </message>
    <message>
        <source>{0}. The slides that were open stay.</source>
        <translation>{0}。已打开的幻灯片保持不变。</translation>
    </message>
    <message>
        <source>{0}. This is its plain text.</source>
        <translation>{0}。以下是它的纯文本。</translation>
    </message>
    <message>
        <source>Go on for longer</source>
        <translation>继续等待</translation>
    </message>
    <message>
        <source>The text has changed since it was corrected. Corrections that find nothing to correct any more: {0} of {1}.</source>
        <translation>文稿在更正之后有改动。{1} 处更正中有 {0} 处已找不到对应内容。</translation>
    </message>
    <message>
        <source>The text has changed since it was corrected. All corrections still apply.</source>
        <translation>文稿在更正之后有改动，所有更正仍然有效。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of all slides</source>
        <translation>全部幻灯片总览</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Person on this slide</source>
        <translation>本页的人物</translation>
    </message>
    <message>
        <source>Posts, one on each line</source>
        <translation>职务，每行一个</translation>
    </message>
    <message>
        <source>One post on each line</source>
        <translation>每行一个职务</translation>
    </message>
    <message>
        <source>Part of the person</source>
        <translation>人物的角色</translation>
    </message>
    <message>
        <source>What the slide says the person did</source>
        <translation>幻灯片上标注的活动</translation>
    </message>
    <message>
        <source>What the slide says the person did, such as 致辞 or 主持</source>
        <translation>幻灯片上标注此人做了什么，如致辞、主持</translation>
    </message>
    <message>
        <source>Not a person</source>
        <translation>不是人名</translation>
    </message>
    <message>
        <source>These words name nobody</source>
        <translation>这不是人名</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>恢复识别</translation>
    </message>
    <message>
        <source>Forget what was corrected of this person</source>
        <translation>撤消对此人的全部更正</translation>
    </message>
</context>
<context>
    <name>PictureCommands</name>
    <message>
        <source>Insert a picture</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Replace the picture</source>
        <translation>更换图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Left of the text</source>
        <translation>放在文字左侧</translation>
    </message>
    <message>
        <source>Right of the text</source>
        <translation>放在文字右侧</translation>
    </message>
    <message>
        <source>Over the whole page</source>
        <translation>铺满整页</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>放在原处</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>图片（{0}）</translation>
    </message>
    <message>
        <source>Save the briefing first: a picture is kept in a folder beside it.</source>
        <translation>请先保存简报：图片存放在它旁边的文件夹里。</translation>
    </message>
    <message>
        <source>The file says this picture elsewhere than on its slide: change it there.</source>
        <translation>这张图片写在文件的别处，不在本页：请到那里修改。</translation>
    </message>
    <message>
        <source>There is no picture on this slide.</source>
        <translation>本页没有图片。</translation>
    </message>
</context>
<context>
    <name>PlainTextPage</name>
    <message>
        <source>What was copied</source>
        <translation>复制的内容</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Back to the slides</source>
        <translation>回到幻灯片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Briefing sends nothing anywhere. On this computer, for you alone, it keeps:</source>
        <translation>Briefing 不向任何地方发送内容。它只在这台电脑上为您保存：</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is kept, and where</source>
        <translation>保存的内容及位置</translation>
    </message>
    <message>
        <source>Forget what is ticked…</source>
        <translation>清除勾选的内容…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Recent files, and where you were in each</source>
        <translation>最近打开的文件及阅读位置</translation>
    </message>
    <message>
        <source>Changes that are not saved yet</source>
        <translation>尚未保存的修改</translation>
    </message>
    <message>
        <source>Versions of the last week</source>
        <translation>最近一周的版本</translation>
    </message>
    <message>
        <source>Times of talks and rehearsals</source>
        <translation>演讲与排练的用时</translation>
    </message>
    <message>
        <source>Widths of words, as digests</source>
        <translation>字词宽度缓存（摘要）</translation>
    </message>
    <message>
        <source>Log of errors</source>
        <translation>错误日志</translation>
    </message>
    <message>
        <source>Forget what is ticked?</source>
        <translation>清除勾选的内容？</translation>
    </message>
    <message>
        <source>It cannot be brought back:
{0}</source>
        <translation>清除后无法找回：
{0}</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>this is no PowerPoint presentation</source>
        <translation>这不是 PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>this is no PowerPoint presentation, or a damaged one</source>
        <translation>这不是 PowerPoint 演示文稿，或者文件已损坏</translation>
    </message>
    <message>
        <source>this is an old PowerPoint file; save it as .pptx in PowerPoint or WPS</source>
        <translation>这是旧版 PowerPoint 文件；请在 PowerPoint 或 WPS 中另存为 .pptx</translation>
    </message>
    <message>
        <source>a password protects this PowerPoint file; save it without one</source>
        <translation>这个 PowerPoint 文件有密码保护；请取消密码后再保存</translation>
    </message>
    <message>
        <source>the PowerPoint file cannot be read: {0}{1}</source>
        <translation>无法读取这个 PowerPoint 文件：{0}{1}</translation>
    </message>
    <message>
        <source>Briefing writes this itself: the source has no words for it</source>
        <translation>这是 Briefing 自己写的，源文件里没有这些字</translation>
    </message>
    <message>
        <source>the source has no place for this: add it there by hand</source>
        <translation>源文件里没有放它的地方，请手工添加</translation>
    </message>
    <message>
        <source>pictures stay in the file</source>
        <translation>图片留在文件里</translation>
    </message>
    <message>
        <source>the table has other columns now</source>
        <translation>表格的列变了</translation>
    </message>
    <message>
        <source>the chart has other rows or columns now</source>
        <translation>图表的行或列变了</translation>
    </message>
    <message>
        <source>this is no longer in the source</source>
        <translation>源文件里已经没有这一处</translation>
    </message>
    <message>
        <source>changes can be brought back into a Markdown briefing only; save one</source>
        <translation>只能把修改带回 Markdown 简报；请先保存一份</translation>
    </message>
    <message>
        <source>there is no copy here of what was sent</source>
        <translation>这台电脑上没有当时发出去的副本</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>找不到这个文件</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>这是文件夹，不是文件</translation>
    </message>
    <message>
        <source>this is no regular file</source>
        <translation>这不是普通文件</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>there is no transition “{0}”: none, fade and push are known</source>
        <translation>没有“{0}”这种过渡效果；可用 none、fade、push</translation>
    </message>
    <message>
        <source>“{0}” is neither true nor false</source>
        <translation>“{0}”应为 true 或 false</translation>
    </message>
    <message>
        <source>“{0}” is no number of seconds, 1 or more</source>
        <translation>“{0}”不是秒数（至少 1 秒）</translation>
    </message>
    <message>
        <source>ink can only be kept in a file in UTF-8</source>
        <translation>只有 UTF-8 编码的文件才能保存墨迹</translation>
    </message>
    <message>
        <source>the file cannot be removed: {0}</source>
        <translation>无法删除文件：{0}</translation>
    </message>
    <message>
        <source>the file is too large: {0} MB of at most {1} MB</source>
        <translation>文件太大：{0} MB，最多 {1} MB</translation>
    </message>
    <message>
        <source>the file may not be read: permission denied</source>
        <translation>没有读取这个文件的权限</translation>
    </message>
    <message>
        <source>the file cannot be read: {0}</source>
        <translation>无法读取文件：{0}</translation>
    </message>
    <message>
        <source>{0} cannot be read; {1} can</source>
        <translation>无法读取 {0}；可以读取 {1}</translation>
    </message>
    <message>
        <source>this is binary data, not a text file</source>
        <translation>这是二进制数据，不是文本文件</translation>
    </message>
    <message>
        <source>this is {0}, not a text file</source>
        <translation>这是 {0}，不是文本文件</translation>
    </message>
    <message>
        <source>the encoding of this file cannot be told; save it as UTF-8</source>
        <translation>无法判断文件编码，请另存为 UTF-8</translation>
    </message>
    <message>
        <source>there is no encoding called “{0}”</source>
        <translation>没有名为“{0}”的编码</translation>
    </message>
    <message>
        <source>a ZIP archive or Office document</source>
        <translation>ZIP 压缩包或 Office 文档</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>旧版 Office 文档</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>“{0}” cannot be written in {1}</source>
        <translation>“{0}”无法用 {1} 编码保存</translation>
    </message>
    <message>
        <source>the text is not valid {0}</source>
        <translation>文本不是有效的 {0}</translation>
    </message>
    <message>
        <source>“{0}” cannot decode text: {1}</source>
        <translation>“{0}”无法解码文本：{1}</translation>
    </message>
    <message>
        <source>this is no Word document</source>
        <translation>这不是 Word 文档</translation>
    </message>
    <message>
        <source>this is no Word document, or a damaged one</source>
        <translation>这不是 Word 文档，或者已损坏</translation>
    </message>
    <message>
        <source>the Word file cannot be read: {0}{1}</source>
        <translation>Word 文件无法读取：{0}{1}</translation>
    </message>
    <message>
        <source>this is an old Word file; save it as .docx in Word or WPS</source>
        <translation>这是旧格式的 Word 文件，请在 Word 或 WPS 中另存为 .docx</translation>
    </message>
    <message>
        <source>a password protects this Word file; save it without one</source>
        <translation>这个 Word 文件有密码保护，请去掉密码后另存</translation>
    </message>
    <message>
        <source>the Word file is nested too deep to be read</source>
        <translation>Word 文件嵌套过深，无法读取</translation>
    </message>
    <message>
        <source>formulas are written as text: {0}</source>
        <translation>公式写成了文字：{0}</translation>
    </message>
    <message>
        <source>changes are tracked in this file: deleted text is not shown</source>
        <translation>这个文件带有修订记录：已删除的文字不显示</translation>
    </message>
    <message>
        <source>a formula of the old equation editor cannot be read</source>
        <translation>旧公式编辑器里的公式无法读取</translation>
    </message>
    <message>
        <source>comments in the margin are left out</source>
        <translation>页边批注未收入</translation>
    </message>
    <message>
        <source>there is no text on this page</source>
        <translation>这个网页上没有文字</translation>
    </message>
    <message>
        <source>the page is too tangled: its words are shown without form</source>
        <translation>这个网页的结构过于混乱：只显示其文字</translation>
    </message>
    <message>
        <source>there is no text in the clipboard</source>
        <translation>剪贴板中没有文字</translation>
    </message>
    <message>
        <source>what was copied is too large: {0} MB of at most {1} MB</source>
        <translation>复制的内容太大：{0} MB，最多 {1} MB</translation>
    </message>
    <message>
        <source>characters in this line are damaged: shown as �</source>
        <translation>本行有损坏的字符，显示为 �</translation>
    </message>
    <message>
        <source>control characters in this line are not shown</source>
        <translation>本行的控制字符不显示</translation>
    </message>
    <message>
        <source>this line of the front matter is no `key: value`</source>
        <translation>文首信息的这一行不是 `key: value`</translation>
    </message>
    <message>
        <source>“{0}” is said twice: the last counts</source>
        <translation>“{0}”写了两次，以后一次为准</translation>
    </message>
    <message>
        <source>“{0}” is no length of time, such as 5 min: it is left out</source>
        <translation>“{0}”不是时长（如“5 分钟”），已略过</translation>
    </message>
    <message>
        <source>there is no section “{0}” to give time to</source>
        <translation>没有“{0}”这一节，无法分配时间</translation>
    </message>
    <message>
        <source>the sections&apos; times add up to {0}, more than the length of {1}</source>
        <translation>各节时间合计 {0}，超过总时长 {1}</translation>
    </message>
    <message>
        <source>the front matter is not closed by a line ---: it is shown as text</source>
        <translation>文首信息没有用 --- 结束，按正文显示</translation>
    </message>
    <message>
        <source>more than {0} blocks in each other: shown as text</source>
        <translation>嵌套超过 {0} 层，按文字显示</translation>
    </message>
    <message>
        <source>the block ::: {0} is never closed: it ends with its slide</source>
        <translation>::: {0} 没有结束，到本页末为止</translation>
    </message>
    <message>
        <source>this ::: closes nothing</source>
        <translation>这个 ::: 没有对应的开头</translation>
    </message>
    <message>
        <source>the block “::: {0}” is not known: its text is shown</source>
        <translation>不认识“::: {0}”块，其中的文字照常显示</translation>
    </message>
    <message>
        <source>no diagram “{0}” can be drawn of this: its text is shown</source>
        <translation>这里画不成“{0}”图，按文字显示</translation>
    </message>
    <message>
        <source>the command [.{0}] has no effect (Deckset)</source>
        <translation>命令 [.{0}] 没有效果（Deckset）</translation>
    </message>
    <message>
        <source>style sheets are not used: a theme decides how slides look</source>
        <translation>不使用样式表：幻灯片的样子由主题决定</translation>
    </message>
    <message>
        <source>what follows the language of a code block is not shown: “{0}”</source>
        <translation>代码块语言名之后的内容不显示：“{0}”</translation>
    </message>
    <message>
        <source>marks are nested too deep in this slide: its source is shown</source>
        <translation>本页标记嵌套过深，显示原文</translation>
    </message>
    <message>
        <source>the component &lt;{0}&gt; is not shown (Slidev)</source>
        <translation>组件 &lt;{0}&gt; 无法显示（Slidev）</translation>
    </message>
    <message>
        <source>the note “{0}” is not shown inside another (Obsidian)</source>
        <translation>嵌入的笔记“{0}”没有显示（Obsidian）</translation>
    </message>
    <message>
        <source>a remark between %% is shown nowhere (Obsidian)</source>
        <translation>%% 之间的私人备注不会出现在任何地方（Obsidian）</translation>
    </message>
    <message>
        <source>this text has too many marks to take apart: shown as it is</source>
        <translation>这段文字标记过多，按原样显示</translation>
    </message>
    <message>
        <source>the link to “{0}” is not allowed: only its text is shown</source>
        <translation>不允许链接到“{0}”，只显示文字</translation>
    </message>
    <message>
        <source>there is no slide “{0}” to link to</source>
        <translation>没有可链接的幻灯片“{0}”</translation>
    </message>
    <message>
        <source>the footnote {0} is not defined: shown as text</source>
        <translation>脚注 {0} 没有定义，按文字显示</translation>
    </message>
    <message>
        <source>nothing refers to the footnote “{0}”: it is not shown</source>
        <translation>脚注“{0}”没有被引用，不显示</translation>
    </message>
    <message>
        <source>nothing uses the abbreviation “{0}: {1}”</source>
        <translation>缩写“{0}：{1}”没有用到</translation>
    </message>
    <message>
        <source>HTML is shown as text</source>
        <translation>HTML 按文字显示</translation>
    </message>
    <message>
        <source>the table has no line | --- | under its header</source>
        <translation>表头下面没有 | --- | 这一行</translation>
    </message>
    <message>
        <source>the table&apos;s header has {0}, the line under it {1}</source>
        <translation>表头有 {0}，下面一行有 {1}</translation>
    </message>
    <message>
        <source>this row of the table has {0}, its header {1}</source>
        <translation>表格这一行有 {0}，表头有 {1}</translation>
    </message>
    <message>
        <source>the directive “{0}” has no effect (Marp)</source>
        <translation>指令“{0}”不起作用（Marp）</translation>
    </message>
    <message>
        <source>a chart needs a table of two columns and two lines at least</source>
        <translation>图表至少需要两列两行的表格</translation>
    </message>
    <message>
        <source>the table has no numbers: shown as a table, not as a chart</source>
        <translation>表格里没有数字：按表格显示，不作图表</translation>
    </message>
    <message>
        <source>a pie shows one row of numbers that are not below zero: shown as columns</source>
        <translation>饼图只能显示一组非负的数，改用柱形图</translation>
    </message>
    <message>
        <source>a scatter chart needs numbers in its first column: shown as columns</source>
        <translation>散点图的第一列须是数，改用柱形图</translation>
    </message>
    <message>
        <source>pictures on the web are not fetched, so not shown</source>
        <translation>不下载网上的图片，因此不显示</translation>
    </message>
    <message>
        <source>a picture that lies outside the Word file is not shown</source>
        <translation>Word 文件之外的图片不显示</translation>
    </message>
    <message>
        <source>a picture of the kind {0} cannot be shown</source>
        <translation>无法显示 {0} 格式的图片</translation>
    </message>
    <message>
        <source>a picture that is damaged or too large is not shown</source>
        <translation>有一张图片已损坏或过大，不显示</translation>
    </message>
    <message>
        <source>the picture {0} is not shown. {1}</source>
        <translation>图片 {0} 没有显示。{1}</translation>
    </message>
    <message>
        <source>a picture is not shown. {0}</source>
        <translation>有一张图片没有显示。{0}</translation>
    </message>
    <message>
        <source>“{0}” leaves its box</source>
        <translation>“{0}”超出文本框</translation>
    </message>
    <message>
        <source>{0} leaves the slide</source>
        <translation>{0}超出页面</translation>
    </message>
    <message>
        <source>{0} and {1} overlap</source>
        <translation>{0}与{1}重叠</translation>
    </message>
    <message>
        <source>“{0}” has a contrast of {1}:1, and needs {2}:1</source>
        <translation>“{0}”的对比度为 {1}:1，应达到 {2}:1</translation>
    </message>
    <message>
        <source>the formula “{0}” cannot be read: it is shown as it is</source>
        <translation>无法识别公式“{0}”，按原样显示</translation>
    </message>
    <message>
        <source>“{0}” is {1} pt small: the last row cannot read it</source>
        <translation>“{0}”只有 {1} 磅，后排看不清</translation>
    </message>
    <message>
        <source>there is no icon “{0}”</source>
        <translation>没有名为“{0}”的图标</translation>
    </message>
    <message>
        <source>there is no icon “{0}”, but there is {1}</source>
        <translation>没有名为“{0}”的图标，相近的有 {1}</translation>
    </message>
    <message>
        <source>the picture has no description</source>
        <translation>图片没有说明文字</translation>
    </message>
    <message>
        <source>there is no theme “{0}”; there are {1}</source>
        <translation>没有“{0}”主题；可用的有 {1}</translation>
    </message>
    <message>
        <source>the theme says nothing of {0}</source>
        <translation>主题缺少 {0}</translation>
    </message>
    <message>
        <source>the theme cannot be used: {0}</source>
        <translation>主题无法使用：{0}</translation>
    </message>
    <message>
        <source>page furniture</source>
        <translation>网页附带内容</translation>
    </message>
    <message>
        <source>repeats the title</source>
        <translation>重复标题</translation>
    </message>
    <message>
        <source>the page&apos;s date</source>
        <translation>网页日期</translation>
    </message>
    <message>
        <source>a picture&apos;s caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>numbers the heading below it</source>
        <translation>下方标题的序号</translation>
    </message>
    <message>
        <source>stands below the article</source>
        <translation>位于正文之后</translation>
    </message>
    <message>
        <source>stands above the article</source>
        <translation>位于正文之前</translation>
    </message>
    <message>
        <source>stands between the title and the text</source>
        <translation>位于标题与正文之间</translation>
    </message>
    <message>
        <source>a menu</source>
        <translation>导航菜单</translation>
    </message>
    <message>
        <source>the page&apos;s header</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>the page&apos;s footer</source>
        <translation>页脚</translation>
    </message>
    <message>
        <source>stands beside the article</source>
        <translation>正文旁的内容</translation>
    </message>
    <message>
        <source>a button or a field</source>
        <translation>按钮或输入框</translation>
    </message>
    <message>
        <source>a message of the page</source>
        <translation>网页提示</translation>
    </message>
    <message>
        <source>share buttons</source>
        <translation>分享按钮</translation>
    </message>
    <message>
        <source>readers&apos; comments</source>
        <translation>读者评论</translation>
    </message>
    <message>
        <source>links to other pages</source>
        <translation>其他页面的链接</translation>
    </message>
    <message>
        <source>an advertisement</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>a footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>the table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>the PDF could not be made</source>
        <translation>PDF 无法生成</translation>
    </message>
    <message>
        <source>there is no slide to write</source>
        <translation>没有可以写入的幻灯片</translation>
    </message>
    <message>
        <source>this is a folder; the file needs a name of its own</source>
        <translation>这是文件夹，请给文件起一个名字</translation>
    </message>
    <message>
        <source>this is no ordinary file; nothing is written there</source>
        <translation>这不是普通文件，未写入任何内容</translation>
    </message>
    <message>
        <source>{0}. Nothing was changed</source>
        <translation>{0}。原有文件未改动</translation>
    </message>
    <message>
        <source>{0} is never closed: {1}</source>
        <translation>{0} 没有结束：{1}</translation>
    </message>
    <message>
        <source>shown as text</source>
        <translation>按文字显示</translation>
    </message>
    <message>
        <source>it ends with its slide</source>
        <translation>到本页末为止</translation>
    </message>
    <message>
        <source>the element {0}</source>
        <translation>元素 {0}</translation>
    </message>
    <message>
        <source>the code fence {0}</source>
        <translation>代码块 {0}</translation>
    </message>
    <message>
        <source>the comment &lt;!--</source>
        <translation>注释 &lt;!--</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>路径中有一项不是文件夹</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间已满</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>磁盘读写出错</translation>
    </message>
    <message>
        <source>The document is not saved yet, so it has no folder of pictures.</source>
        <translation>文稿尚未保存，没有放图片的文件夹。</translation>
    </message>
    <message>
        <source>There is no such file in the document&apos;s folder.</source>
        <translation>文稿所在的文件夹里没有这个文件。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>It lies outside the document&apos;s folder.</source>
        <translation>它不在文稿所在的文件夹里。</translation>
    </message>
    <message>
        <source>The picture inside the document is damaged.</source>
        <translation>文稿中内嵌的图片已损坏。</translation>
    </message>
    <message>
        <source>The file is larger than {0} MB.</source>
        <translation>文件超过 {0} MB。</translation>
    </message>
    <message>
        <source>No picture is named.</source>
        <translation>没有写明是哪张图片。</translation>
    </message>
    <message>
        <source>The name has control characters in it.</source>
        <translation>文件名含有控制字符。</translation>
    </message>
    <message>
        <source>It is no path inside the document&apos;s folder.</source>
        <translation>这不是文稿文件夹内的路径。</translation>
    </message>
    <message>
        <source>Only pictures in the document&apos;s folder are shown, none from elsewhere.</source>
        <translation>只显示文稿文件夹内的图片，不显示别处的图片。</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>It is no PNG, JPEG, GIF, BMP, WebP or SVG picture.</source>
        <translation>这不是 PNG、JPEG、GIF、BMP、WebP 或 SVG 图片。</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>图片已损坏。</translation>
    </message>
    <message>
        <source>The picture has {0} × {1} pixels; at most {2} million are shown.</source>
        <translation>图片有 {0} × {1} 像素，最多显示 {2} 百万像素。</translation>
    </message>
    <message>
        <source>The picture takes too long to draw.</source>
        <translation>图片绘制时间过长。</translation>
    </message>
    <message>
        <source>The picture takes too much to draw.</source>
        <translation>图片绘制所需内存过多。</translation>
    </message>
    <message>
        <source>The SVG is damaged.</source>
        <translation>SVG 已损坏。</translation>
    </message>
    <message>
        <source>The SVG has no usable size.</source>
        <translation>SVG 没有可用的尺寸。</translation>
    </message>
    <message>
        <source>The SVG declares entities, which are not read.</source>
        <translation>SVG 声明了实体，实体不会被读取。</translation>
    </message>
    <message>
        <source>The SVG draws too much.</source>
        <translation>SVG 绘制的内容过多。</translation>
    </message>
    <message>
        <source>The SVG is made of itself.</source>
        <translation>SVG 引用了自身。</translation>
    </message>
    <message>
        <source>The SVG is nested too deeply.</source>
        <translation>SVG 嵌套过深。</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 格</translation>
    </message>
    <message>
        <source>another program has changed the file meanwhile; open it again</source>
        <translation>文件已被其他程序改动；请重新打开</translation>
    </message>
    <message>
        <source>the file is read-only; save a copy, or allow changes to it</source>
        <translation>文件是只读的；请另存一份，或允许修改它</translation>
    </message>
    <message>
        <source>there is no room left on the disk</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>the folder cannot be written to; save it somewhere else</source>
        <translation>这个文件夹不能写入，请另存到别处</translation>
    </message>
    <message>
        <source>another program has the file open; close it there or save a copy</source>
        <translation>另一个程序正打开此文件，请先关闭或另存一份</translation>
    </message>
    <message>
        <source>“{0}” is no number: shown as a table, not as a chart</source>
        <translation>“{0}”不是数字，显示为表格而不是图表</translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation>{0} 文件</translation>
    </message>
    <message>
        <source>files without a suffix</source>
        <translation>没有后缀的文件</translation>
    </message>
    <message>
        <source>{0} cells</source>
        <translation>{0} 格</translation>
    </message>
    <message>
        <source>nothing here can be shown as “{0}”: it is shown as points</source>
        <translation>这里没有可显示为“{0}”的内容：按要点显示</translation>
    </message>
    <message>
        <source>it has {0} entries, more than {1}</source>
        <translation>其中有 {0} 个文件，超过 {1} 个</translation>
    </message>
    <message>
        <source>it unpacks to more than {0} MB</source>
        <translation>解压后超过 {0} MB</translation>
    </message>
    <message>
        <source>it is packed more than {0} to 1</source>
        <translation>压缩比超过 {0} 比 1</translation>
    </message>
    <message>
        <source>it is encrypted</source>
        <translation>文件已加密</translation>
    </message>
    <message>
        <source>it is packed as no Office program does</source>
        <translation>其压缩方式不是任何办公软件所用的</translation>
    </message>
    <message>
        <source>it is damaged: {0}</source>
        <translation>文件已损坏：{0}</translation>
    </message>
    <message>
        <source>it is not well-formed: {0}</source>
        <translation>XML 有误：{0}</translation>
    </message>
    <message>
        <source>it has more than {0} million tags</source>
        <translation>标签超过 {0}00 万个</translation>
    </message>
    <message>
        <source>it names its elements at excessive length</source>
        <translation>元素名称过长</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>嵌套太深</translation>
    </message>
    <message>
        <source>it is in the encoding “{0}”, not in UTF-8</source>
        <translation>声明的编码是“{0}”，不是 UTF-8</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>文件不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>it holds a DTD</source>
        <translation>其中含有 DTD</translation>
    </message>
    <message>
        <source>this PDF is a scan: its pages are pictures, with no text in them; a program that recognises text can add it</source>
        <translation>这个 PDF 是扫描件：页面是图片，没有文字；可用文字识别软件加上文字</translation>
    </message>
    <message>
        <source>there is no text in this PDF</source>
        <translation>这个 PDF 里没有文字</translation>
    </message>
    <message>
        <source>PDF files need the package pypdfium2: install briefing[pdf]</source>
        <translation>读取 PDF 需要 pypdfium2：请安装 briefing[pdf]</translation>
    </message>
    <message>
        <source>the PDF takes too long to read</source>
        <translation>读取这个 PDF 用时过长</translation>
    </message>
    <message>
        <source>the PDF is damaged, or needs too much memory</source>
        <translation>PDF 已损坏，或需要的内存过多</translation>
    </message>
    <message>
        <source>the pictures of a PDF are left out</source>
        <translation>PDF 中的图片没有取用</translation>
    </message>
    <message>
        <source>{0} pages are damaged and cannot be read</source>
        <translation>有 {0} 页已损坏，无法读取</translation>
    </message>
    <message>
        <source>only the first {0} pages are read</source>
        <translation>只读取前 {0} 页</translation>
    </message>
    <message>
        <source>the PDF is locked with a password</source>
        <translation>PDF 有密码保护</translation>
    </message>
    <message>
        <source>this is no PDF, or it is damaged</source>
        <translation>这不是 PDF，或已损坏</translation>
    </message>
    <message>
        <source>{0} files are read with the help of LibreOffice, which is not installed; install it, or save the file as .docx</source>
        <translation>{0} 文件要借助 LibreOffice 读取，但没有安装它；请安装，或把文件另存为 .docx</translation>
    </message>
    <message>
        <source>LibreOffice cannot read this {0} file: it is damaged, or the part of LibreOffice for texts, Writer, is not installed</source>
        <translation>LibreOffice 读不了这个 {0} 文件：文件已损坏，或没有安装其中的文字处理部分 Writer</translation>
    </message>
    <message>
        <source>LibreOffice cannot be started: {0}</source>
        <translation>LibreOffice 无法启动：{0}</translation>
    </message>
    <message>
        <source>LibreOffice takes too long to read this file</source>
        <translation>LibreOffice 读取这个文件用时太长</translation>
    </message>
    <message>
        <source>making its slides takes long</source>
        <translation>制作幻灯片需要较长时间</translation>
    </message>
    <message>
        <source>making its slides needs too much memory</source>
        <translation>制作幻灯片需要的内存太多</translation>
    </message>
    <message>
        <source>making its slides failed: the program that did it has ended</source>
        <translation>制作幻灯片失败：处理它的进程已退出</translation>
    </message>
    <message>
        <source>the slides in “{0}” are not read ({1})</source>
        <translation>没有读取“{0}”中的幻灯片（{1}）</translation>
    </message>
    <message>
        <source>templates of slides are not used ({0})</source>
        <translation>不使用幻灯片模板（{0}）</translation>
    </message>
    <message>
        <source>too much for one slide: the rest is in its notes</source>
        <translation>内容超出一页所能容纳的：其余在备注中</translation>
    </message>
    <message>
        <source>there is no variant “{0}” of {1}: {2} are known</source>
        <translation>{1} 没有版式“{0}”，可用的有：{2}</translation>
    </message>
    <message>
        <source>there is one way to compose {0}: “{1}” is none</source>
        <translation>{0} 只有一种版式，没有“{1}”</translation>
    </message>
    <message>
        <source>no date of the event was found that is certain</source>
        <translation>没有找到可以确定的会议或活动日期</translation>
    </message>
    <message>
        <source>no place of the event was found that is certain</source>
        <translation>没有找到可以确定的会议或活动地点</translation>
    </message>
    <message>
        <source>no host of the event was found that is certain</source>
        <translation>没有找到可以确定的主办单位</translation>
    </message>
    <message>
        <source>the diagram is empty (Mermaid)</source>
        <translation>图是空的（Mermaid）</translation>
    </message>
    <message>
        <source>a diagram “{0}” is shown as code: flow charts are drawn (Mermaid)</source>
        <translation>“{0}”图按代码显示：只画流程图（Mermaid）</translation>
    </message>
    <message>
        <source>a link from a shape to itself is not read (Mermaid)</source>
        <translation>不支持指向自身的连线（Mermaid）</translation>
    </message>
    <message>
        <source>a subgraph in another is not read (Mermaid)</source>
        <translation>不支持子图中的子图（Mermaid）</translation>
    </message>
    <message>
        <source>a link to a subgraph is not read (Mermaid)</source>
        <translation>不支持指向子图的连线（Mermaid）</translation>
    </message>
    <message>
        <source>more than {0} shapes are no slide (Mermaid)</source>
        <translation>超过 {0} 个图形，放不进一页（Mermaid）</translation>
    </message>
    <message>
        <source>“{0}” of the diagram is not read: it is shown as code (Mermaid)</source>
        <translation>读不懂图中的“{0}”，按代码显示（Mermaid）</translation>
    </message>
    <message>
        <source>Close the front matter</source>
        <translation>给文首信息收尾</translation>
    </message>
    <message>
        <source>Delete the line</source>
        <translation>删去这一行</translation>
    </message>
    <message>
        <source>Delete the first</source>
        <translation>删去前一处</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>补上结尾</translation>
    </message>
    <message>
        <source>Close it at the slide&apos;s end</source>
        <translation>在本页末尾补上结尾</translation>
    </message>
    <message>
        <source>Put the line under the header</source>
        <translation>在表头下补分隔行</translation>
    </message>
    <message>
        <source>Give it as many columns as the header has</source>
        <translation>列数与表头对齐</translation>
    </message>
    <message>
        <source>Add empty cells</source>
        <translation>补空单元格</translation>
    </message>
    <message>
        <source>Use “{0}”</source>
        <translation>改用“{0}”</translation>
    </message>
    <message>
        <source>Leave the choice to the content</source>
        <translation>由内容自动决定</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>删去这些字符</translation>
    </message>
    <message>
        <source>It should read like figures.xlsx#Sheet1!A1:D9 or figures.csv.</source>
        <translation>写法应如 figures.xlsx#Sheet1!A1:D9 或 figures.csv。</translation>
    </message>
    <message>
        <source>Figures are read from .xlsx and .csv files only.</source>
        <translation>数据只从 .xlsx 和 .csv 文件读取。</translation>
    </message>
    <message>
        <source>There are fewer than two rows or columns in these cells.</source>
        <translation>这些单元格不足两行或两列。</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}.</source>
        <translation>无法读取文件：{0}。</translation>
    </message>
    <message>
        <source>The workbook is not read: {0}.</source>
        <translation>不读取这个工作簿：{0}。</translation>
    </message>
    <message>
        <source>This is no workbook.</source>
        <translation>这不是工作簿。</translation>
    </message>
    <message>
        <source>There is no sheet “{0}”, only {1}.</source>
        <translation>没有工作表“{0}”，只有{1}。</translation>
    </message>
    <message>
        <source>The text is not in a file yet.</source>
        <translation>文稿还没有存成文件。</translation>
    </message>
    <message>
        <source>the figures in {0} are not shown. {1}</source>
        <translation>{0}中的数据未显示。{1}</translation>
    </message>
    <message>
        <source>this expression takes too long</source>
        <translation>这个表达式耗时过长</translation>
    </message>
    <message>
        <source>its author: {0}</source>
        <translation>作者：{0}</translation>
    </message>
    <message>
        <source>who saved it last: {0}</source>
        <translation>最后保存者：{0}</translation>
    </message>
    <message>
        <source>when it was made: {0}</source>
        <translation>创建时间：{0}</translation>
    </message>
    <message>
        <source>when it was changed: {0}</source>
        <translation>修改时间：{0}</translation>
    </message>
    <message>
        <source>its subject: {0}</source>
        <translation>主题：{0}</translation>
    </message>
    <message>
        <source>its keywords: {0}</source>
        <translation>关键词：{0}</translation>
    </message>
    <message>
        <source>a remark on it: {0}</source>
        <translation>备注：{0}</translation>
    </message>
    <message>
        <source>its category: {0}</source>
        <translation>类别：{0}</translation>
    </message>
    <message>
        <source>a company: {0}</source>
        <translation>单位：{0}</translation>
    </message>
    <message>
        <source>a manager: {0}</source>
        <translation>主管：{0}</translation>
    </message>
    <message>
        <source>the program: {0}</source>
        <translation>软件：{0}</translation>
    </message>
    <message>
        <source>the template: {0}</source>
        <translation>模板：{0}</translation>
    </message>
    <message>
        <source>where links begin: {0}</source>
        <translation>链接的起点：{0}</translation>
    </message>
    <message>
        <source>notes on {0} slides</source>
        <translation>{0} 张幻灯片有备注</translation>
    </message>
    <message>
        <source>comments on {0} slides</source>
        <translation>{0} 张幻灯片有批注</translation>
    </message>
    <message>
        <source>{0} parts of marks for programs</source>
        <translation>{0} 个供软件用的标记</translation>
    </message>
    <message>
        <source>{0} embedded files, as the tables of charts</source>
        <translation>{0} 个嵌入文件，如图表的表格</translation>
    </message>
    <message>
        <source>macros ({0} part)</source>
        <translation>宏（{0} 个部件）</translation>
    </message>
    <message>
        <source>{0} parts of data for programs</source>
        <translation>{0} 个供软件用的数据部件</translation>
    </message>
    <message>
        <source>{0} hidden slides</source>
        <translation>{0} 张隐藏的幻灯片</translation>
    </message>
    <message>
        <source>what a camera wrote into a picture: {0}</source>
        <translation>相机写在图片里的信息：{0}</translation>
    </message>
    <message>
        <source>a property: {0}</source>
        <translation>属性：{0}</translation>
    </message>
    <message>
        <source>a picture of the first slide, as it once was</source>
        <translation>首页从前的缩略图</translation>
    </message>
    <message>
        <source>somebody who commented: {0}</source>
        <translation>批注者：{0}</translation>
    </message>
    <message>
        <source>an address: {0}</source>
        <translation>地址：{0}</translation>
    </message>
    <message>
        <source>{0} more addresses</source>
        <translation>另有 {0} 个地址</translation>
    </message>
    <message>
        <source>the template cannot be used: {0}{1}</source>
        <translation>无法使用该模板：{0}{1}</translation>
    </message>
    <message>
        <source>the template was changed meanwhile; export once more</source>
        <translation>模板在此期间已更改，请重新导出</translation>
    </message>
    <message>
        <source>macros ({0})</source>
        <translation>宏（{0}）</translation>
    </message>
    <message>
        <source>embedded objects ({0})</source>
        <translation>嵌入对象（{0}）</translation>
    </message>
    <message>
        <source>ActiveX controls ({0})</source>
        <translation>ActiveX 控件（{0}）</translation>
    </message>
    <message>
        <source>web add-ins ({0})</source>
        <translation>网页加载项（{0}）</translation>
    </message>
    <message>
        <source>sound and video ({0})</source>
        <translation>音频和视频（{0}）</translation>
    </message>
    <message>
        <source>its own slides ({0})</source>
        <translation>自带的幻灯片（{0}）</translation>
    </message>
    <message>
        <source>custom XML data ({0})</source>
        <translation>自定义 XML 数据（{0}）</translation>
    </message>
    <message>
        <source>comments ({0})</source>
        <translation>批注（{0}）</translation>
    </message>
    <message>
        <source>embedded fonts ({0})</source>
        <translation>嵌入字体（{0}）</translation>
    </message>
    <message>
        <source>charts and diagrams on layouts ({0})</source>
        <translation>版式上的图表和图示（{0}）</translation>
    </message>
    <message>
        <source>links to other places ({0})</source>
        <translation>指向别处的链接（{0}）</translation>
    </message>
    <message>
        <source>the template “{0}” lies outside the document&apos;s folder</source>
        <translation>模板“{0}”不在文稿所在的文件夹中</translation>
    </message>
    <message>
        <source>there is no template “{0}” beside the document or among yours</source>
        <translation>文稿旁和您的模板中都没有模板“{0}”</translation>
    </message>
    <message>
        <source>the template takes too long to read</source>
        <translation>读取该模板的时间过长</translation>
    </message>
    <message>
        <source>it holds no presentation</source>
        <translation>其中没有演示文稿</translation>
    </message>
    <message>
        <source>it is Strict Open XML: save it as a usual .pptx</source>
        <translation>这是严格 Open XML 格式，请另存为普通 .pptx</translation>
    </message>
    <message>
        <source>it has no layout that slides could be set in</source>
        <translation>其中没有可用的版式</translation>
    </message>
    <message>
        <source>its pages have no size that PowerPoint knows</source>
        <translation>页面尺寸不是 PowerPoint 支持的</translation>
    </message>
    <message>
        <source>its pages are too narrow for slides</source>
        <translation>页面过窄，不能作为幻灯片</translation>
    </message>
    <message>
        <source>the template is larger than {0} MB</source>
        <translation>模板超过 {0} MB</translation>
    </message>
    <message>
        <source>the template has no layout “{0}”</source>
        <translation>模板中没有版式“{0}”</translation>
    </message>
</context>
<context>
    <name>ProblemsPane</name>
    <message numerus="yes">
        <source>%n problem(s) in the file</source>
        <translation>
            <numerusform>文件中有 %n 处问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on the file</source>
        <translation>
            <numerusform>关于文件，有 %n 点说明</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>For reading</source>
        <translation>供阅读</translation>
    </message>
    <message>
        <source>For outside</source>
        <translation>对外</translation>
    </message>
</context>
<context>
    <name>PropertiesPane</name>
    <message>
        <source>Backup: waits behind the end of the show, hidden in PowerPoint</source>
        <translation>备用页：排在放映结尾之后，在 PowerPoint 中隐藏</translation>
    </message>
    <message>
        <source>Hidden: passed over in the show, hidden in PowerPoint</source>
        <translation>隐藏页：放映时跳过，在 PowerPoint 中隐藏</translation>
    </message>
    <message>
        <source>Presented and exported, page {0} of {1}</source>
        <translation>放映并导出，第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>Presented and exported</source>
        <translation>放映并导出</translation>
    </message>
    <message>
        <source>This slide</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Kind of slide</source>
        <translation>幻灯片版式</translation>
    </message>
    <message>
        <source>Show this slide as another kind</source>
        <translation>换一种版式显示本页</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详略</translation>
    </message>
    <message>
        <source>How much of the article is said</source>
        <translation>讲多少文章内容</translation>
    </message>
    <message>
        <source>How much of the article all slides say; the rest stands in the notes</source>
        <translation>全部幻灯片讲多少文章内容，其余都在备注里</translation>
    </message>
    <message>
        <source>As the article asks</source>
        <translation>按文章而定</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>简略</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>详尽</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} 分 {1} 秒</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Slide list</source>
        <translation>幻灯片列表</translation>
    </message>
</context>
<context>
    <name>ReadingFrame</name>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Light paper</source>
        <translation>浅色纸面</translation>
    </message>
    <message>
        <source>Warm paper</source>
        <translation>暖色纸面</translation>
    </message>
    <message>
        <source>Dark paper</source>
        <translation>深色纸面</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Not opened: {link}</source>
        <translation>不会打开：{link}</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>{percent}% read</source>
        <translation>已读 {percent}%</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到 1 分钟</translation>
    </message>
    <message>
        <source>read to the end</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>As it was left, unsaved</source>
        <translation>未保存的内容</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Not saved</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Briefing ended before these were saved. What was written up to the time beside them is there.</source>
        <translation>上次退出时以下内容尚未保存，所示时间之前的修改都还在。</translation>
    </message>
    <message>
        <source>What was not saved</source>
        <translation>未保存的内容</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open and compare…</source>
        <translation>打开并比较…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Text from no file: {0}
{1}</source>
        <translation>没有文件的文字：{0}
{1}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Outside sections</source>
        <translation>各节之外</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>演讲</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>{0} ({1} over)</source>
        <translation>{0}（超 {1}）</translation>
    </message>
    <message>
        <source>{0} ({1} in hand)</source>
        <translation>{0}（余 {1}）</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Slides skipped</source>
        <translation>跳过页数</translation>
    </message>
    <message>
        <source>Pen strokes</source>
        <translation>笔迹</translation>
    </message>
    <message>
        <source>On other pages</source>
        <translation>其他页</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各节</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>各页</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Took, s</source>
        <translation>用时（秒）</translation>
    </message>
    <message>
        <source>Planned, s</source>
        <translation>计划（秒）</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Speaks</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>Chairs</source>
        <translation>主持</translation>
    </message>
    <message>
        <source>Is there</source>
        <translation>出席</translation>
    </message>
    <message>
        <source>Is only named</source>
        <translation>仅被提及</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Save as briefing</source>
        <translation>另存为简报</translation>
    </message>
    <message>
        <source>Markdown briefing (*.md)</source>
        <translation>Markdown 简报 (*.md)</translation>
    </message>
    <message>
        <source>{0} is there already: choose it to replace it</source>
        <translation>{0} 已经存在；要替换它，请直接选中它</translation>
    </message>
    <message>
        <source>{0} is your own file and stays as it is: choose another</source>
        <translation>{0} 是您自己写的文件，不会改动；请换一个文件名</translation>
    </message>
    <message>
        <source>Save this text as a briefing?</source>
        <translation>要把这段文字存为简报吗？</translation>
    </message>
    <message>
        <source>It came from no file. If it is not saved, it is lost with its corrections.</source>
        <translation>它不是从文件打开的。不保存，文字和所作的修正都会丢失。</translation>
    </message>
    <message>
        <source>If you do not save them, your changes are lost.</source>
        <translation>如果不保存，所作的改动将会丢失。</translation>
    </message>
    <message>
        <source>Save the changes to {0}?</source>
        <translation>要保存对 {0} 的改动吗？</translation>
    </message>
    <message>
        <source>Save the changes as {0}?</source>
        <translation>要把改动保存为 {0} 吗？</translation>
    </message>
    <message>
        <source>{0} itself stays as it is. If you do not save them, your changes are lost.</source>
        <translation>{0} 本身保持不变。如果不保存，所作的改动将会丢失。</translation>
    </message>
    <message>
        <source>{0} stays as it is. What you change is kept in {1} beside it: Ctrl+S saves it.</source>
        <translation>{0} 保持不变。您的改动存放在旁边的 {1} 中：按 Ctrl+S 保存。</translation>
    </message>
    <message>
        <source>Some bytes of {0} could not be read: save it under another name</source>
        <translation>{0} 中有些字节无法识别：请另存为其他文件名</translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation>以 UTF-8 保存</translation>
    </message>
    <message>
        <source>{0} is saved</source>
        <translation>已保存 {0}</translation>
    </message>
    <message>
        <source>{0} is saved; {1} stays as it is</source>
        <translation>已保存 {0}；{1} 保持原样</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开所在文件夹</translation>
    </message>
</context>
<context>
    <name>ScreensPanel</name>
    <message>
        <source>Who sees what</source>
        <translation>谁看哪块屏幕</translation>
    </message>
    <message>
        <source>Click the screen that the audience sees. S swaps, during the show too.</source>
        <translation>单击观众看的那块屏幕。放映中也可随时按 S 交换。</translation>
    </message>
    <message>
        <source>Give me the console, with notes and the next slide</source>
        <translation>为我打开控制台，显示备注与下一页</translation>
    </message>
    <message>
        <source>There is one screen. For a video meeting, share the window of the show.</source>
        <translation>现在只有一块屏幕。开视频会议时，请共享放映窗口。</translation>
    </message>
    <message>
        <source>Show the console beside the show in a window</source>
        <translation>在窗口中放映，旁边显示控制台</translation>
    </message>
    <message>
        <source>Do not ask again for these screens</source>
        <translation>这些屏幕以后不再询问</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Start the show</source>
        <translation>开始放映</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <translation>放映</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>界面文字大小</translation>
    </message>
    <message>
        <source>Theme of new files</source>
        <translation>新文件的主题</translation>
    </message>
    <message>
        <source>Size of the notes in the console</source>
        <translation>演讲者视图的备注字号</translation>
    </message>
    <message>
        <source>For articles and files that name no theme themselves.</source>
        <translation>用于文章和没有指定主题的文件。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>默认主题</translation>
    </message>
    <message>
        <source>The clock begins with the show, not with the first step</source>
        <translation>放映一开始就计时，而不是从第一步开始</translation>
    </message>
    <message>
        <source>Reduce motion: no transitions</source>
        <translation>减少动态效果：不用切换动画</translation>
    </message>
    <message>
        <source>Ask again who sees what</source>
        <translation>重新询问屏幕分配</translation>
    </message>
    <message>
        <source>Every command&apos;s keys can be others.</source>
        <translation>每个命令的按键都可以更改。</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改按键…</translation>
    </message>
    <message numerus="yes">
        <source>It is known who sees what for %n arrangement(s) of screens.</source>
        <translation>
            <numerusform>已记住 %n 种屏幕组合的分配方式。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who sees what is asked when there are two screens.</source>
        <translation>有两块屏幕时会询问分配方式。</translation>
    </message>
</context>
<context>
    <name>SlideBeside</name>
    <message>
        <source>Slide {number} ›</source>
        <translation>对应幻灯片 {number} ›</translation>
    </message>
    <message>
        <source>Show this slide: {text}</source>
        <translation>显示这一页：{text}</translation>
    </message>
    <message>
        <source>Show this slide</source>
        <translation>显示这一页</translation>
    </message>
</context>
<context>
    <name>SlideCommands</name>
    <message numerus="yes">
        <source>%n slide(s) copied</source>
        <translation>
            <numerusform>已复制 %n 张幻灯片</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no slides in the clipboard: no line begins with #.</source>
        <translation>剪贴板里没有幻灯片：没有以 # 开头的行。</translation>
    </message>
    <message>
        <source>That cannot be done here: the slides would read otherwise.</source>
        <translation>此处无法这样做：那样幻灯片的内容会被读成别的样子。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the briefing first: a picture is kept in a folder beside it.</source>
        <translation>请先保存文稿：图片存放在文稿旁边的文件夹里。</translation>
    </message>
    <message>
        <source>This text is made of others, or said in braces: change it in the file.</source>
        <translation>这段文字由别处得来，或写在花括号里：请在文件中修改。</translation>
    </message>
    <message>
        <source>Click the line first with which the new slide shall begin.</source>
        <translation>请先点击新幻灯片要从哪一行开始。</translation>
    </message>
</context>
<context>
    <name>SlidePair</name>
    <message>
        <source>No such slide</source>
        <translation>没有这张幻灯片</translation>
    </message>
</context>
<context>
    <name>SlidesView</name>
    <message>
        <source>only in the notes of this slide</source>
        <translation>仅在本页备注中</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Source of this slide</source>
        <translation>本页出处</translation>
    </message>
    <message>
        <source>Added by Briefing: it stands in no line of the file.</source>
        <translation>由 Briefing 添加，原文中没有对应的行。</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>第 {0} 行</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>第 {0} 行：{1}</translation>
    </message>
    <message>
        <source>left out: {0}</source>
        <translation>未采用：{0}</translation>
    </message>
    <message>
        <source>stands on no slide</source>
        <translation>未出现在任何幻灯片上</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Show all of the article, not this slide&apos;s lines alone</source>
        <translation>显示整篇文章，而不只是本页的来源</translation>
    </message>
    <message>
        <source>Lines {0} to {1}</source>
        <translation>第 {0} 至 {1} 行</translation>
    </message>
    <message>
        <source>Markdown of the briefing</source>
        <translation>简报的 Markdown 源文</translation>
    </message>
    <message>
        <source>{0} — Alt+Enter: {1}</source>
        <translation>{0} — Alt+Enter：{1}</translation>
    </message>
    <message>
        <source>Words that may stand here</source>
        <translation>此处可填的词</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Nothing opened yet</source>
        <translation>还没有打开过文件</translation>
    </message>
    <message>
        <source>Turn a document into a talk</source>
        <translation>把文稿变成一场演示</translation>
    </message>
    <message>
        <source>Open Markdown, or an article as text, from Word or saved from the web. It becomes slides, runs as a slideshow, and leaves as PowerPoint that stays editable.</source>
        <translation>打开 Markdown，或文本、Word、网页文章，它就成为幻灯片，可以放映，也能导出为可编辑的 PowerPoint。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>粘贴文字</translation>
    </message>
    <message>
        <source>Turn what you copied elsewhere into a briefing</source>
        <translation>把在别处复制的内容变成简报</translation>
    </message>
    <message>
        <source>or drop a file anywhere in this window</source>
        <translation>或把文件拖到窗口中的任意位置</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Sample briefings</source>
        <translation>示例</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第 {0} / {1} 页</translation>
    </message>
    <message>
        <source>Hidden slide, {0} pages</source>
        <translation>隐藏页，共 {0} 页</translation>
    </message>
    <message>
        <source>Section {0}</source>
        <translation>第 {0} 部分</translation>
    </message>
    <message>
        <source>Fits the window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>The encoding was guessed. Choose another one.</source>
        <translation>编码是猜测的，可以另选。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>{0}, guessed</source>
        <translation>{0}（猜测）</translation>
    </message>
    <message>
        <source>Text from no file</source>
        <translation>粘贴的文字</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>预计 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staying</name>
    <message>
        <source>A person stays on the slide with name and posts. In the pane to the right they can be corrected, or be no person.</source>
        <translation>人物的姓名和职务留在幻灯片上。可在右侧窗格更正，或标明这不是人名。</translation>
    </message>
    <message>
        <source>These words stand so in the file; change them there.</source>
        <translation>这些文字就写在文件里，请在文件中修改。</translation>
    </message>
    <message>
        <source>These words stay on the slide: points, quotes, cards and numbers can be taken off.</source>
        <translation>这些文字留在幻灯片上：可以移除的是要点、引语、卡片和数字。</translation>
    </message>
    <message>
        <source>This is a whole paragraph: only a short line can be a heading.</source>
        <translation>这是一整段文字，只有较短的一行才能作标题。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>“{0}” is a heading</source>
        <translation>“{0}”是标题</translation>
    </message>
    <message>
        <source>“{0}” is no heading</source>
        <translation>“{0}”不是标题</translation>
    </message>
    <message>
        <source>“{0}” as found</source>
        <translation>“{0}”恢复自动识别</translation>
    </message>
    <message>
        <source>correct {0}</source>
        <translation>更正{0}</translation>
    </message>
    <message>
        <source>{0} is a person</source>
        <translation>{0}是人物</translation>
    </message>
    <message>
        <source>{0} is no person</source>
        <translation>{0}不是人物</translation>
    </message>
    <message>
        <source>{0} as found</source>
        <translation>{0}恢复自动识别</translation>
    </message>
    <message>
        <source>how much is said: {0}</source>
        <translation>详略：{0}</translation>
    </message>
    <message>
        <source>kind of “{0}”</source>
        <translation>“{0}”的类型</translation>
    </message>
    <message>
        <source>composition of “{0}”</source>
        <translation>“{0}”的版式</translation>
    </message>
    <message>
        <source>take “{0}” off the slide</source>
        <translation>从幻灯片移除“{0}”</translation>
    </message>
    <message>
        <source>put “{0}” on the slide</source>
        <translation>把“{0}”放上幻灯片</translation>
    </message>
    <message>
        <source>what another program changed</source>
        <translation>其他程序所作的改动</translation>
    </message>
    <message>
        <source>theme {0}</source>
        <translation>主题 {0}</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>页面 {0}</translation>
    </message>
    <message>
        <source>what was chosen for this file before</source>
        <translation>以前为此文件所作的选择</translation>
    </message>
    <message>
        <source>make slides of the article</source>
        <translation>把文章做成简报</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>输入文字</translation>
    </message>
    <message>
        <source>hide slides</source>
        <translation>隐藏幻灯片</translation>
    </message>
    <message>
        <source>show slides</source>
        <translation>放映幻灯片</translation>
    </message>
    <message>
        <source>keep slides for questions</source>
        <translation>留作备用页</translation>
    </message>
    <message>
        <source>put slides back into the talk</source>
        <translation>放回正文</translation>
    </message>
    <message>
        <source>move slides</source>
        <translation>移动幻灯片</translation>
    </message>
    <message>
        <source>delete slides</source>
        <translation>删除幻灯片</translation>
    </message>
    <message>
        <source>duplicate slides</source>
        <translation>复制幻灯片</translation>
    </message>
    <message>
        <source>insert a slide</source>
        <translation>插入幻灯片</translation>
    </message>
    <message>
        <source>split the slide</source>
        <translation>拆分幻灯片</translation>
    </message>
    <message>
        <source>join slides</source>
        <translation>合并幻灯片</translation>
    </message>
    <message>
        <source>write the file as UTF-8</source>
        <translation>以 UTF-8 保存文件</translation>
    </message>
    <message>
        <source>new point</source>
        <translation>新要点</translation>
    </message>
    <message>
        <source>join two texts</source>
        <translation>合并两段文字</translation>
    </message>
    <message>
        <source>level of a point</source>
        <translation>要点级别</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>what was taken from both</source>
        <translation>从两边采用的内容</translation>
    </message>
    <message>
        <source>what was not saved</source>
        <translation>未保存的内容</translation>
    </message>
    <message>
        <source>restore “{0}”</source>
        <translation>恢复“{0}”</translation>
    </message>
    <message>
        <source>restore an earlier version</source>
        <translation>恢复较早的版本</translation>
    </message>
    <message>
        <source>mend line {0}</source>
        <translation>修正第 {0} 行</translation>
    </message>
    <message>
        <source>replace “{0}”</source>
        <translation>替换“{0}”</translation>
    </message>
    <message>
        <source>notes of “{0}”</source>
        <translation>“{0}”的备注</translation>
    </message>
    <message>
        <source>what was changed in {0}</source>
        <translation>{0} 里的修改</translation>
    </message>
    <message>
        <source>keep pictures as files</source>
        <translation>把图片存成文件</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Add a Template…</source>
        <translation>添加模板…</translation>
    </message>
    <message>
        <source>PowerPoint templates ({0})</source>
        <translation>PowerPoint 模板（{0}）</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>添加模板</translation>
    </message>
    <message>
        <source>These stay behind: {0}</source>
        <translation>以下内容不会带入：{0}</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>No planned length</source>
        <translation>未定时长</translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s) skipped</source>
        <translation>
            <numerusform>跳过 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Bell: {0}</source>
        <translation>铃：{0}</translation>
    </message>
    <message>
        <source>Set to zero. {0} takes it back</source>
        <translation>已归零，按 {0} 撤销</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Begins with the first step</source>
        <translation>翻页即开始计时</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>进度正常</translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation>超前</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>落后</translation>
    </message>
    <message>
        <source>Section: {0} left</source>
        <translation>本节剩 {0}</translation>
    </message>
    <message>
        <source>Section: {0} over</source>
        <translation>本节超 {0}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>排练</translation>
    </message>
    <message>
        <source>Time elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>当前时刻</translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>Planned length, bells, countdown</source>
        <translation>计划时长、铃、倒计时</translation>
    </message>
</context>
<context>
    <name>TimeChart</name>
    <message>
        <source>took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>bar: took, line: planned</source>
        <translation>条为用时，竖线为计划</translation>
    </message>
</context>
<context>
    <name>TimeSettings</name>
    <message>
        <source>Time of the talk</source>
        <translation>演讲时间</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Bells, minutes</source>
        <translation>打铃（分钟）</translation>
    </message>
    <message>
        <source>Countdown to the start</source>
        <translation>开场倒计时</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The timer begins with the show, not with its first step</source>
        <translation>放映即开始计时，不等第一次翻页</translation>
    </message>
    <message>
        <source>The audience sees the time left</source>
        <translation>观众可见剩余时间</translation>
    </message>
    <message>
        <source>{0}, as the file says</source>
        <translation>{0}，文件所定</translation>
    </message>
    <message>
        <source>{0}, as rehearsed</source>
        <translation>{0}，排练所得</translation>
    </message>
    <message>
        <source>about {0}, by notes and slides</source>
        <translation>约 {0}，按备注与页面估算</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A time, such as 20 or 22:30</source>
        <translation>请写时长，如 20 或 22:30</translation>
    </message>
    <message>
        <source>Minutes, such as 15, 18, 20</source>
        <translation>请写分钟，如 15, 18, 20</translation>
    </message>
</context>
<context>
    <name>TimesWindow</name>
    <message>
        <source>A rehearsal of less than {0} seconds is not kept.</source>
        <translation>排练不足 {0} 秒，未保留用时。</translation>
    </message>
    <message>
        <source>The talk took {0}.</source>
        <translation>演讲用时 {0}。</translation>
    </message>
    <message>
        <source>The talk took {0} of {1}.</source>
        <translation>演讲用时 {0}，计划 {1}。</translation>
    </message>
    <message>
        <source>Its times</source>
        <translation>用时记录</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>This is the plan</source>
        <translation>已是计划</translation>
    </message>
    <message>
        <source>Use as the plan</source>
        <translation>用作计划</translation>
    </message>
    <message>
        <source>This could not be kept on the disk</source>
        <translation>未能存到磁盘</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Talks and rehearsals</source>
        <translation>演讲与排练记录</translation>
    </message>
    <message>
        <source>Times beside the plan</source>
        <translation>用时与计划</translation>
    </message>
    <message>
        <source>No talk or rehearsal of this file is kept yet. Rehearse it, and the time of every slide stands here beside the plan.</source>
        <translation>此文件还没有演讲或排练记录。排练一次，每页用时就会与计划一并列在这里。</translation>
    </message>
    <message>
        <source>By slide</source>
        <translation>按页</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>按节</translation>
    </message>
    <message>
        <source>Drop the rehearsed plan</source>
        <translation>弃用排练计划</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>放映</translation>
    </message>
    <message>
        <source>Search slides and text</source>
        <translation>搜索幻灯片与正文</translation>
    </message>
</context>
<context>
    <name>TracesDialog</name>
    <message>
        <source>The file is written. It still tells:</source>
        <translation>文件已写好。其中仍写有：</translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Rows</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>分栏</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分屏</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>大引语</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>大数字</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>一线</translation>
    </message>
    <message>
        <source>Full page</source>
        <translation>满版</translation>
    </message>
    <message>
        <source>Half page</source>
        <translation>半版</translation>
    </message>
    <message>
        <source>Inset</source>
        <translation>嵌入</translation>
    </message>
</context>
<context>
    <name>VariantsPane</name>
    <message>
        <source>Composition</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Compose as {0}</source>
        <translation>版式：{0}</translation>
    </message>
    <message>
        <source>Compose this slide as {0}</source>
        <translation>把本页改为“{0}”版式</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the last week</source>
        <translation>最近一周的版本</translation>
    </message>
    <message>
        <source>No earlier version is kept yet. From now on one is, whenever you save.</source>
        <translation>还没有较早的版本。今后每次保存都会留下一份。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Slides that differ</source>
        <translation>不同的幻灯片</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>当时</translation>
    </message>
    <message>
        <source>Restore this slide</source>
        <translation>恢复这一张</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>This slide does not fit in alone: restore all, and take back the others</source>
        <translation>这张幻灯片无法单独恢复：请全部恢复，再撤销不要的部分</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Open a file of yours or a sample: it stays as it is until you save. Nothing that you open leaves this computer. All of this is in the settings, too.</source>
        <translation>打开您的文件或示例：保存之前，原文件不会改变。您打开的内容不会离开这台电脑。以下选项也可以在设置里更改。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Settings cannot be written to {0}: they are forgotten when Briefing ends</source>
        <translation>设置无法写入 {0}，退出 Briefing 后不会保留</translation>
    </message>
    <message>
        <source>Something went wrong; your file is untouched.</source>
        <translation>出了点问题，您的文件未受影响。</translation>
    </message>
    <message>
        <source>Something went wrong; your file is untouched. Details are in {0}</source>
        <translation>出了点问题，您的文件未受影响。详情见 {0}</translation>
    </message>
</context>
</TS>
