#pragma once

#include <QColor>
#include <QPalette>

namespace driftgate
{

/// What a colour says. Every tone is shown with a sign beside it: nothing hangs on colour.
enum class Tone {
    Plain,
    Muted,
    Git,     ///< Git moved
    Cluster, ///< the cluster moved
    Both,    ///< both did
    Good,
    Bad,
    Accent, ///< chosen, or to be clicked
};

/// The colours of the frame and its states, in light or dark.
struct Shades {
    QColor text, muted;
    QColor line;    ///< hairlines and the borders of fields
    QColor surface; ///< tables and fields
    QColor panel;   ///< tool rows, table heads, details
    QColor frame;   ///< top bar, navigation, status bar
    QColor chosen;  ///< the chosen row or page
    QColor hover;
    QColor accent;
    QColor onAccent; ///< text upon accent or a full tone
    QColor git, gitBack;
    QColor cluster, clusterBack;
    QColor both, bothBack;
    QColor good, goodBack;
    QColor bad, badBack;

    /// Those that go with a palette: dark where its windows are dark.
    [[nodiscard]] static const Shades &of(const QPalette &palette);
    [[nodiscard]] static const Shades &light();
    [[nodiscard]] static const Shades &dark();

    [[nodiscard]] QColor ink(Tone tone) const;  ///< for signs and text
    [[nodiscard]] QColor back(Tone tone) const; ///< behind a pill of that tone
    /// For Qt's own widgets.
    [[nodiscard]] QPalette palette() const;
};

} // namespace driftgate
