// A line to write in whose text belongs to the page: it is there again when the form comes back.
import QtQuick
import Hall

TextField {
    property string draft
    signal typed(string text)

    onDraftChanged: if (text !== draft) text = draft
    onEdited: text => typed(text)
    Component.onCompleted: text = draft
}
