// What is said of a number inside its field while it is typed.
import QtQuick
import Hall
import Pages

Label {
    required property var field
    required property PersonField person
    property bool isShown: true

    objectName: field.objectName + ".note"
    x: field.width - width - Theme.sized(0, 10)
    y: field.input.y + Math.round((field.input.height - height) / 2)
    width: Math.min(Math.ceil(implicitWidth), field.width * 0.7)
    visible: text !== ""
    text: isShown ? person.number_note : ""
    size: Theme.caption
    color: [Theme.inkSoft, Theme.good, Theme.stop][person.number_mood]
    maximumLineCount: 1
    canUnfold: false
}
