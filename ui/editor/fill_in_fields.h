#pragma once

#include "core/text/source_text.h"

#include <QString>
#include <QTextCursor>

#include <optional>
#include <utility>
#include <vector>

namespace bulkhead {

/// A value that somebody is asked for, in a text that has something in its place already.
struct FillInPlace {
    TextRange range;
    QString label; ///< "memory limit"
};

/// The places of a document that are filled in one after the other, as those of a snippet. They move with the text, and the one in
/// hand takes in what is typed at its ends. They end when the caret leaves them and when the text they came with is undone.
class FillInFields {
public:
    /// Ends those of before. `source` is what the document shows; it must outlive the fields or their end().
    void begin(QTextDocument &document, const SourceText &source, const std::vector<FillInPlace> &places);
    void end() { m_fields.clear(); }

    [[nodiscard]] bool isActive() const { return !m_fields.empty(); }
    /// The text is as the fields came with it.
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] std::size_t count() const { return m_fields.size(); }
    [[nodiscard]] std::size_t current() const { return m_current; }
    /// Positions in the document, the first not behind the second.
    [[nodiscard]] std::pair<int, int> range(std::size_t field) const;
    [[nodiscard]] const QString &label(std::size_t field) const { return m_fields[field].label; }

    /// Takes a field in hand; its text selected, to be typed over.
    QTextCursor enter(std::size_t field);
    /// The caret is at a position now: in the field in hand, in another, which is in hand then, or in none, which ends them all.
    /// True if another field is in hand or all have ended.
    bool follow(int position);

private:
    struct Field {
        QTextCursor begin;
        QTextCursor end;
        QString label;
    };
    void hold(std::size_t field);
    [[nodiscard]] std::optional<std::size_t> fieldAt(int position) const;

    std::vector<Field> m_fields;
    std::size_t m_current = 0;
    int m_undoSteps = 0; ///< with the text that the fields came with
};

} // namespace bulkhead
