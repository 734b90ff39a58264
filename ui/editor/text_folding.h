#pragma once

#include <QObject>
#include <QTextBlock>
#include <QTextCursor>

#include <vector>

class QTextDocument;

namespace bulkhead {

/// Folds the lines of one document: a YAML document under its `---`, or whatever is indented deeper than the line above it.
/// Hidden lines are QTextBlocks that are not visible. An edit of hidden text unfolds it. Lives on the UI thread.
class TextFolding : public QObject {
    Q_OBJECT
public:
    explicit TextFolding(QObject *parent = nullptr);

    void setDocument(QTextDocument *document);

    /// The line heads something that can be folded. Looks only at the next lines that are not blank.
    [[nodiscard]] static bool isFoldable(const QTextBlock &header);
    /// The last line that belongs to `header`; `header` itself if there is none.
    [[nodiscard]] static QTextBlock lastOf(const QTextBlock &header);

    [[nodiscard]] bool isFolded(const QTextBlock &header) const;
    void fold(const QTextBlock &header);
    void unfold(const QTextBlock &header);
    void toggle(const QTextBlock &header);
    /// Unfolds all that hides the line.
    void reveal(const QTextBlock &hidden);
    void unfoldAll();
    /// The line itself or the nearest one above that can be folded and holds it; invalid if there is none.
    [[nodiscard]] static QTextBlock headerOf(const QTextBlock &line);

Q_SIGNALS:
    void changed();

private:
    struct Fold {
        QTextCursor header;
        QTextCursor last;
    };

    void handleEdit(int position, int removed, int added);
    void show(const Fold &fold);
    void hideAgain();
    static void setVisible(const QTextBlock &first, const QTextBlock &last, bool visible);

    QTextDocument *m_document = nullptr;
    std::vector<Fold> m_folds;
};

} // namespace bulkhead
