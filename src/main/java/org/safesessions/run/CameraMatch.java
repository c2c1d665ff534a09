package org.safesessions.run;

/** Does the person whom staff see fit what was registered? */
public enum CameraMatch {
    MATCH,
    /** Nobody could look; with the reason. */
    NO_CAMERA,
    /** It looked wrong at first, and there is a good explanation: a sibling, an interpreter, new hair. */
    EXPLAINED,
    /** The person is not who was registered. */
    MISMATCH
}
