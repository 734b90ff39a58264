#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// The white space that a line begins with, in front of nothing or of a comment, and has a tab in it.
struct LeadingTabs {
    std::size_t line = 0;
    std::size_t first = 0; ///< tab
    std::size_t end = 0;
    bool isText = false;
};

/// In order. What lies inside a text is among them: only the reader can tell.
[[nodiscard]] std::vector<LeadingTabs> leadingTabs(std::string_view text);
/// Marks those that stand from `begin` to `end` with their tab in that column or behind it.
void markAsText(std::vector<LeadingTabs> &tabs, std::size_t begin, std::size_t end, std::size_t column);

/// A copy of a document in which what libfyaml 0.8 cannot read is written in another way, and the way back to the original's
/// offsets. Three things are known: a dash alone, before another in the same column, is refused (it gets a `~`); an empty block
/// scalar swallows the lines after it that are not indented deeper (its header gets an indentation that no line has); a tab before
/// nothing, or before a comment, is refused as indentation (YAML 1.2.2, 6.6 and 6.7 allow it; it becomes a space).
///
/// What only looks like one, inside a text, is told by the reader: it confirms the places where an insertion was read as meant,
/// and names the texts that hold tabs.
class CompletedText {
public:
    explicit CompletedText(std::string_view original);

    [[nodiscard]] bool isOriginal() const { return m_insertions.empty() && m_tabs.empty(); }
    [[nodiscard]] std::string_view text() const { return m_text; }
    /// The offset in the original; an inserted byte stands where it was inserted.
    [[nodiscard]] std::size_t originalOffset(std::size_t offset) const;

    void confirm(std::size_t originalOffset);
    /// The lines from `begin` to `end` are text from that column on: tabs there are written.
    void keepTabs(std::size_t begin, std::size_t end, std::size_t column) { markAsText(m_tabs, begin, end, column); }
    /// Takes back the insertions that nobody confirmed and the tabs that are text; false if there are none.
    [[nodiscard]] bool dropUnconfirmed();

private:
    struct Insertion {
        std::size_t original = 0;
        std::string_view text;
        std::size_t offset = 0; ///< in the copy
        bool confirmed = false;
    };

    void findEmptyValues();
    void write();

    std::string_view m_original;
    std::string m_text;
    std::vector<Insertion> m_insertions; ///< in order
    std::vector<LeadingTabs> m_tabs;
};

} // namespace bulkhead
