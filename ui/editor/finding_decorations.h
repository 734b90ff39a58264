#pragma once

#include "ui/theme/texts.h"

#include <QObject>
#include <QTextBlock>
#include <QTextCursor>

#include <span>
#include <vector>

namespace bulkhead {

/// One finding as it is drawn: its range moves with the text.
struct FindingMark {
    FindingPtr finding;
    QTextCursor range; ///< from the finding's first byte to its end, at most to the end of that line
    bool isStale = false; ///< its text was edited after the check; a newer result is on its way

    [[nodiscard]] int begin() const { return range.selectionStart(); }
    [[nodiscard]] int end() const { return range.selectionEnd(); }
};

/// The findings of one shown document as marks that move with edits, sorted by place. Lives on the UI thread.
class FindingDecorations : public QObject {
    Q_OBJECT
public:
    explicit FindingDecorations(QObject *parent = nullptr);

    /// Forgets all marks; null shows nothing.
    void setDocument(QTextDocument *document);
    /// `document` shows exactly `source`, and the findings were made for it; findings of other files are left out.
    void setFindings(const SourcePtr &source, const std::vector<FindingPtr> &findings);

    [[nodiscard]] std::span<const FindingMark> marks() const { return m_marks; }
    /// Marks that begin in the block. Cost: two binary searches.
    [[nodiscard]] std::span<const FindingMark> marksIn(const QTextBlock &block) const;
    /// Marks whose range holds the position, in the block of the position.
    [[nodiscard]] std::vector<const FindingMark *> marksAt(int position) const;
    /// Findings of the block, worst first.
    [[nodiscard]] std::vector<FindingPtr> findingsIn(const QTextBlock &block) const;

Q_SIGNALS:
    /// Marks were replaced or faded.
    void changed();

private:
    void fadeEdited(int position, int removed, int added);

    QTextDocument *m_document = nullptr;
    std::vector<FindingMark> m_marks;
};

} // namespace bulkhead
