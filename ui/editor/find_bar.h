#pragma once

#include "ui/editor/text_search.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace bulkhead {

class YamlEditor;

/// Finds and replaces in the document of one editor. Matches are marked while the bar is open; Esc closes it.
class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(YamlEditor &editor, QWidget *parent = nullptr);

    /// Another view of the text is the one in use.
    void setEditor(YamlEditor &editor);

    enum class Mode : std::uint8_t { Find, Replace };
    /// Takes what is selected in the editor as the pattern.
    void open(Mode mode);
    void close();
    void setTheme(const Theme &theme);
    /// "3 of 17", or why there is none.
    [[nodiscard]] QString status() const;
    [[nodiscard]] QLineEdit *patternEdit() const { return m_pattern; }
    [[nodiscard]] QLineEdit *replacementEdit() const { return m_replacement; }

public Q_SLOTS:
    void findNext();
    void findPrevious();
    void replaceOne();
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectEditor();
    QToolButton *addToggle(const QString &icon, const QString &name);
    QToolButton *addButton(const QString &icon, const QString &name, void (FindBar::*slot)());
    [[nodiscard]] SearchOptions options() const;
    void search();
    void refresh();
    void select(const SearchMatch &match);
    void showStatus();

    YamlEditor *m_editor;
    QLineEdit *m_pattern;
    QLineEdit *m_replacement;
    QWidget *m_replaceRow;
    QLabel *m_status;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_regex = nullptr;
    QList<QPair<QToolButton *, QString>> m_icons;
    QTimer m_refresh; ///< after edits: a count must not slow down typing
    std::vector<SearchMatch> m_matches;
    int m_searchFrom = 0;
};

} // namespace bulkhead
