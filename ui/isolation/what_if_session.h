#pragma once

#include "core/placement/what_if.h"
#include "ui/theme/background_build.h"

#include <QObject>

#include <vector>

namespace bulkhead {

/// The changes of placement somebody tries out, and the isolation as it would be with them. Writes nothing. Lives on the UI thread;
/// works in others, and of several changes in a row only the newest isolation is shown.
class WhatIfSession : public QObject {
    Q_OBJECT
public:
    /// Immediate: for tests.
    enum class Mode : std::uint8_t { Background, Immediate };
    explicit WhatIfSession(Mode mode, QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    /// What stands in the files. Changes of what is still there stay.
    void setToday(const IsolationPtr &today);
    [[nodiscard]] const IsolationPtr &today() const { return m_today; }
    /// Today with all changes, or today itself; while it is worked out, the one before.
    [[nodiscard]] const IsolationPtr &shown() const { return m_shown; }
    /// Indexes are those of `today`.
    [[nodiscard]] const std::vector<PlacementChange> &changes() const { return m_changes; }
    [[nodiscard]] bool isActive() const { return !m_changes.empty(); }
    /// True from a change until `shown` has it.
    [[nodiscard]] bool isComputing() const { return m_shownRevision != m_revision; }

    /// One step of undo. Changes that are made already are left out.
    void add(const std::vector<PlacementChange> &changes);
    void removeAt(std::size_t index);
    void discard();
    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    void undo();
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    void redo();
    /// The changes stand in the files now: they are no longer tried out, and there is nothing to undo here.
    void forget();

Q_SIGNALS:
    void changesChanged();
    void shownChanged();

private:
    using Changes = std::vector<PlacementChange>;
    struct Outcome {
        quint64 revision = 0;
        IsolationPtr isolation;
    };
    void setChanges(Changes changes);
    void compute();
    void take(const Outcome &outcome);

    Mode m_mode;
    IsolationPtr m_today;
    IsolationPtr m_shown;
    Changes m_changes;
    std::vector<Changes> m_undo; ///< the lists as they were before each step
    std::vector<Changes> m_redo;
    quint64 m_revision = 0;
    quint64 m_shownRevision = 0;
    BackgroundBuild<Outcome> m_build;
};

/// As texts for comparison and tests: two changes that do the same are equal.
[[nodiscard]] bool isSameChange(const PlacementChange &one, const PlacementChange &other);

} // namespace bulkhead
