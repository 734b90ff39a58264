#pragma once

#include "core/analysis/analyzer.h"
#include "core/workspace/workspace.h"

#include <QString>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace bulkhead {

/// One sentence on why a row says what it says. Without a source it is about something built in.
struct AccessReason {
    QString text;
    Location place{};
};

/// The three tables.
enum class AccessPage : std::uint8_t {
    Rights, ///< what the account may do
    Incoming, ///< who can reach the workload
    Outgoing, ///< whom it can reach
};
inline constexpr std::size_t accessPageCount = 3;

struct AccessRow {
    enum class Mark : std::uint8_t {
        Power, ///< a right from which more can be won
        PerhapsPower,
        Right,
        PerhapsRight,
        Allowed,
        Unknown,
        Blocked,
    };
    Mark mark = Mark::Right;
    std::vector<QString> cells{}; ///< by column
    std::vector<AccessReason> reasons{}; ///< the first place is where the row leads
    /// The first reason that has a place in a file; else one without.
    [[nodiscard]] Location place() const;
};

struct AccessTable {
    std::vector<AccessRow> rows{};
    std::size_t left = 0; ///< rows that are not in `rows`: there are too many
    QString note{}; ///< what to know of all rows; empty if nothing
};

/// Which object is meant, and which of its pods if it makes several.
struct AccessPlace {
    std::string path;
    ByteOffset offset = 0;
    std::size_t pod = 0;
    bool operator==(const AccessPlace &) const = default;
};

/// What is known of one object. Immutable, any thread; keeps the result alive that its places point into.
class AccessSheet {
public:
    enum class About : std::uint8_t { Nothing, Subject, Workload };

    /// `result` may be null. Takes the time that all rights of an account and all connections of a workload take.
    [[nodiscard]] static std::shared_ptr<const AccessSheet> build(std::shared_ptr<const AnalysisResult> result, Workspace workspace,
                                                                  AccessPlace place);
    /// Whether that is little enough for the UI thread.
    [[nodiscard]] static bool isSmall(const AnalysisResult *result);

    [[nodiscard]] About about() const { return m_about; }
    [[nodiscard]] const AccessPlace &place() const { return m_place; }
    [[nodiscard]] const std::shared_ptr<const AnalysisResult> &result() const { return m_result; }
    /// "Deployment shop/cart"; empty if there is nothing to tell.
    [[nodiscard]] const QString &title() const { return m_title; }
    /// Whose rights they are: "service account shop/cart", "user jane".
    [[nodiscard]] const QString &subject() const { return m_subject; }
    /// The pods that the object makes, if there are several.
    [[nodiscard]] const std::vector<QString> &pods() const { return m_pods; }
    [[nodiscard]] const AccessTable &table(AccessPage page) const { return m_tables.at(static_cast<std::size_t>(page)); }
    /// A table without connections has nothing to say of a subject alone.
    [[nodiscard]] bool has(AccessPage page) const
    {
        return m_about == About::Workload || (page == AccessPage::Rights && m_about == About::Subject);
    }

    static constexpr std::size_t mostRows = 5'000;

private:
    friend class AccessSheetBuilder;

    std::shared_ptr<const AnalysisResult> m_result;
    Workspace m_workspace;
    AccessPlace m_place;
    About m_about = About::Nothing;
    QString m_title;
    QString m_subject;
    std::vector<QString> m_pods;
    std::array<AccessTable, accessPageCount> m_tables;
};
using AccessSheetPtr = std::shared_ptr<const AccessSheet>;

} // namespace bulkhead
