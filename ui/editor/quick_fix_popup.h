#pragma once

#include "ui/theme/texts.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QListView;
class QPushButton;

namespace bulkhead {

class FixPreview;
class QuickFixDelegate;
class QuickFixModel;

/// The fixes for some findings, each with its diff before anything changes. Up and Down choose, Return takes, Ctrl+Return shows a
/// larger preview, Esc closes. Applies nothing itself.
class QuickFixPopup : public QFrame {
    Q_OBJECT
public:
    explicit QuickFixPopup(QWidget *parent);

    void setTheme(const Theme &theme);
    /// Worst finding first; `shown` is the file the person looks at. `anchor` is the caret or icon, on the screen.
    void showFor(const std::vector<FindingPtr> &findings, const SourcePtr &shown, const QRect &anchor);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] const QuickFixModel *model() const { return m_model; }
    [[nodiscard]] FixPreview *preview() const { return m_preview; }

Q_SIGNALS:
    /// `fixIndex` is for offeredFix().
    void fixChosen(bulkhead::FindingPtr finding, std::size_t fixIndex);
    void explainRequested(bulkhead::FindingPtr finding);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void takeCurrent();
    void showPreview();
    void toggleLarge();
    void place();
    [[nodiscard]] int listHeight() const;
    [[nodiscard]] QSize wantedSize(bool beside) const;

    QuickFixModel *m_model;
    QListView *m_list;
    QuickFixDelegate *m_delegate;
    FixPreview *m_preview;
    QFrame *m_line;
    QLabel *m_hint;
    QPushButton *m_apply;
    QBoxLayout *m_body = nullptr;
    Theme m_theme = Theme::of(ThemeName::Light);
    std::string m_shownPath;
    QRect m_anchor;
    bool m_large = false;
};

} // namespace bulkhead
