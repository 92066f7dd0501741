#pragma once

#include <QString>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QWidget;

namespace driftgate
{

/// An ordinary button, but never the default one of a window.
[[nodiscard]] QPushButton *makeButton(const QString &text, QWidget *parent);
/// A button as a person would underline it.
[[nodiscard]] QToolButton *makeLink(const QString &text, QWidget *parent);
/// A label of plain text in the muted shade.
[[nodiscard]] QLabel *makeMuted(const QString &text, QWidget *parent);
/// The same, strong: what stands above a column or a list.
[[nodiscard]] QLabel *makeHeading(const QString &text, QWidget *parent);
/// A field that narrows what is below; Escape empties it.
[[nodiscard]] QLineEdit *makeFilter(const QString &placeholder, QWidget *parent);

} // namespace driftgate
